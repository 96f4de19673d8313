/**
 * The unit that a record belongs to. `id` is the `satker_id` (or `unit_id`) of its rows; `path` is `/1/8/`, the ids from the root down,
 * over which row-level security ranges.
 */
export interface UnitKey {
  readonly id: number
  readonly path: string
}
