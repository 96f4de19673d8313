/** The office that rows belong to. */
export interface Place {
  readonly id: number
  readonly path: string
}
