/** One measured comparison: ours against a peer or a physical limit, both measured in the same run. */
export interface Ratio {
  /** What was measured, in a few words. */
  readonly name: string
  readonly ours: number
  /** Missing for a plain measurement, which has no ratio (seconds, MB). */
  readonly peer?: { readonly name: string; readonly value: number }
  readonly unit: string
  /** What we promise: of the ratio ours / peer, or of the measurement itself when there is no peer. */
  readonly atMost?: number
  readonly atLeast?: number
  readonly remark?: string
}

/** Hands a result to `npm run bench`, which collects such lines from standard output; everything else passes through. */
export function reportRatio(ratio: Ratio): void {
  process.stdout.write(`ratio ${JSON.stringify(ratio)}\n`)
}

/** Says that a comparison was not made and why, e.g. because the peer is not installed. */
export function reportSkipped(name: string, reason: string): void {
  process.stdout.write(`skipped ${JSON.stringify({ name, reason })}\n`)
}
