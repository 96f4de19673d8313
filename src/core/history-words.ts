/** The words of a step for its history: its kinds of records, what is done to them, and sentences of its own. */
export interface StepWords {
  /** Each kind of record, as the thing something was done to: `'plan.target': 'target RKT'`. */
  readonly records: Readonly<Record<string, string>>
  /** What only this step does, as the verb before the thing. */
  readonly actions?: Readonly<Record<string, string>>
  /** Where verb and thing together would read badly: `'plan.annualPlan discard': 'membuang revisi RKT'`. */
  readonly sentences?: Readonly<Record<string, string>>
}

/** What every step does to its records. */
const commonActions: Readonly<Record<string, string>> = {
  add: 'menambahkan',
  create: 'membuat',
  load: 'memuat contoh',
  enter: 'mengisi',
  save: 'mengubah',
  change: 'mengubah',
  correct: 'memperbaiki',
  remove: 'menghapus',
  delete: 'menghapus',
  discard: 'membuang',
  copy: 'menyalin',
  start: 'memulai',
  make: 'menyusun',
  submit: 'mengajukan',
  return: 'mengembalikan',
  approve: 'menyetujui',
  revise: 'memulai revisi',
  reopen: 'membuka kembali',
}

/** What a history entry did, as the words after the name of who did it: "menyetujui RKT". */
export interface HistoryWords {
  say(entity: string, action: string): string
  knowsRecord(entity: string): boolean
  knowsAction(action: string): boolean
}

/** The words of all steps, joined at the root, which alone knows all steps. */
export function joinWords(steps: readonly StepWords[]): HistoryWords {
  const join = (of: (step: StepWords) => Readonly<Record<string, string>> | undefined) =>
    new Map(steps.flatMap((step) => Object.entries(of(step) ?? {})))
  const records = join(({ records: own }) => own)
  const actions = new Map([...Object.entries(commonActions), ...join(({ actions: own }) => own)])
  const sentences = join(({ sentences: own }) => own)
  return {
    say: (entity, action) =>
      sentences.get(`${entity} ${action}`) ??
      `${actions.get(action) ?? 'mencatat perubahan'} ${records.get(entity) ?? 'data lain'}`,
    knowsRecord: (entity) => records.has(entity),
    knowsAction: (action) => actions.has(action),
  }
}
