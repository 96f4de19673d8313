import { it } from 'vitest'

/** One test in parts, each of which begins where the one before ended. A failure says in which part. */
export function story(title: string): (name: string, run: () => Promise<void>) => void {
  const parts: { readonly name: string; readonly run: () => Promise<void> }[] = []
  it(title, { timeout: 300_000 }, async () => {
    for (const { name, run } of parts)
      await run().catch((error: unknown) => {
        if (error instanceof Error) error.message = `${name}: ${error.message}`
        throw error
      })
  })
  return (name, run) => {
    parts.push({ name, run })
  }
}
