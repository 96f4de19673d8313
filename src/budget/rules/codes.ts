/**
 * The levels of the work and budget plan and how their codes are written, from the satker down to the account.
 *
 * @source rules of the budget classification as printed in RKT Jambi 2024 and read in public code tables [SEC]
 */
export const codeLevels = [
  { level: 'satker', name: 'satuan kerja', pattern: /^\d{6}$/, example: '649688' },
  { level: 'ministry', name: 'bagian anggaran', pattern: /^\d{3}$/, example: '054' },
  { level: 'echelon', name: 'unit eselon I', pattern: /^\d{2}$/, example: '01' },
  { level: 'program', name: 'program', pattern: /^[A-Z]{2}$/, example: 'WA' },
  { level: 'activity', name: 'kegiatan', pattern: /^\d{4}$/, example: '2886' },
  { level: 'outputClass', name: 'KRO', pattern: /^[A-Z]{3}$/, example: 'EBA' },
  { level: 'output', name: 'RO', pattern: /^(\d{3}|U\d{2})$/, example: '994 atau U08' },
  { level: 'component', name: 'komponen', pattern: /^\d{3}$/, example: '002' },
  { level: 'subcomponent', name: 'subkomponen', pattern: /^[A-Z]$/, example: 'A' },
  { level: 'account', name: 'akun', pattern: /^5\d{5}$/, example: '524111' },
] as const
export type CodeLevel = (typeof codeLevels)[number]['level']

const definitionOf = (level: CodeLevel) => codeLevels.find((one) => one.level === level) ?? codeLevels[0]

export const isCode = (level: CodeLevel, code: string): boolean => definitionOf(level).pattern.test(code)

/** Says how a code of the level is written, e.g. `Kode KRO ditulis seperti EBA.` */
export const describeCode = (level: CodeLevel): string => {
  const { name, example } = definitionOf(level)
  return `Kode ${name} ditulis seperti ${example}.`
}

/** The parts of a full code; what the code does not say is missing. */
export type BudgetCode = Readonly<Partial<Record<CodeLevel, string>>>
export type ParsedCode =
  | { readonly kind: 'code'; readonly code: BudgetCode }
  | { readonly kind: 'invalid'; readonly message: string }

const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

/** Which level a full code begins with: the satker may stand in front, and its ministry and echelon may be left out. */
const firstLevels: readonly CodeLevel[] = ['satker', 'ministry', 'program', 'activity', 'outputClass']

function readFrom(parts: readonly string[], first: CodeLevel): BudgetCode | null {
  const start = codeLevels.findIndex(({ level }) => level === first)
  const levels = codeLevels.slice(start, start + parts.length)
  if (levels.length !== parts.length) return null
  if (!levels.every(({ pattern }, index) => pattern.test(parts[index] ?? ''))) return null
  return Object.fromEntries(levels.map(({ level }, index) => [level, parts[index] ?? '']))
}

/**
 * Reads a code of two or more levels: `054.01.WA.2886.EBA.994.002.A.524111`, `649688.032.13.WA.3987.EBC`, `QAH.U08`. Points and slashes
 * part the levels; spaces around are allowed. Anything else is refused with a sentence.
 */
export function parseBudgetCode(text: string): ParsedCode {
  const parts = text
    .trim()
    .split(/\s*[./]\s*/)
    .map((part) => part.toUpperCase())
  if (parts.length >= 2)
    for (const first of firstLevels) {
      const code = readFrom(parts, first)
      if (code !== null) return { kind: 'code', code }
    }
  return {
    kind: 'invalid',
    message: `"${shown(text)}" bukan kode anggaran. Tulis tingkatannya dipisah titik, misalnya QAH.U08 atau 054.01.WA.2886.EBA.994.002.A.524111.`,
  }
}

/** The parts in their order, parted by points; the reverse of `parseBudgetCode`. */
export const formatBudgetCode = (code: BudgetCode): string =>
  codeLevels.flatMap(({ level }) => code[level] ?? []).join('.')

/** What the office calls an output: `QAH.U08`, or `BIA` where only the class is planned so far. */
export const outputLabel = (output: {
  readonly classCode: string
  readonly outputCode: string | null
}): string => (output.outputCode === null ? output.classCode : `${output.classCode}.${output.outputCode}`)

/**
 * Whether an output is one that all ministries share (`9xx`), one of the ministry (`0xx`), or proposed by the unit (`Uxx`).
 *
 * @source public code tables [SEC]; the meaning of Uxx is inferred [INF]
 */
export function outputOrigin(outputCode: string): 'shared' | 'own' | 'proposed' {
  if (outputCode.startsWith('U')) return 'proposed'
  return outputCode.startsWith('9') ? 'shared' : 'own'
}
