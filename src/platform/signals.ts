/**
 * Closes once on SIGTERM and on Ctrl-C, and then ends the program: 0 when all was closed, 1 when closing failed. A second Ctrl-C ends it
 * at once.
 */
export function closeOnSignals(close: () => Promise<void>): void {
  const end = (): void => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.off(signal, end)
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Penutupan tidak selesai: ${String(error)}\n`)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end)
}
