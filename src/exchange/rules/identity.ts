import type { Conflict, Decisions } from './conflict.ts'
import { settle } from './conflict.ts'
import { nameKey, type Context } from './context.ts'
import type { Place } from './places.ts'
import type { ReadTable } from './read-tables.ts'
import { placeOf } from './staged.ts'

/** `QAH.U08`: three letters for the class (KRO), and the output itself. */
const codePattern = /^([A-Za-z]{3})[. ]?(\d{3}|[Uu]\d{2})$/
export function readOutputCode(text: string): string | null {
  const [, kro, ro] = codePattern.exec(text.trim()) ?? []
  return kro === undefined || ro === undefined ? null : `${kro.toUpperCase()}.${ro.toUpperCase()}`
}

interface Candidate {
  readonly code: string
  readonly places: Place[]
  readonly amounts: Set<string>
  inDatabase: boolean
}
type Candidates = ReadonlyMap<string, Candidate>

/** Which codes stand beside which names, in the tables that print both and in the database. */
function listCandidates(tables: readonly ReadTable[], context: Context): ReadonlyMap<string, Candidates> {
  const names = new Map<string, Map<string, Candidate>>()
  const add = (name: string, code: string): Candidate => {
    const candidates = names.get(nameKey(name)) ?? new Map<string, Candidate>()
    names.set(nameKey(name), candidates)
    const candidate = candidates.get(code) ?? { code, places: [], amounts: new Set(), inDatabase: false }
    candidates.set(code, candidate)
    return candidate
  }
  for (const table of tables)
    for (const row of table.rows) {
      const code = readOutputCode(row.values['code'] ?? '')
      if (code === null || row.values['name'] === undefined) continue
      const candidate = add(row.values['name'], code)
      candidate.places.push(placeOf(table, row, 'code'))
      if (row.values['amount'] !== undefined) candidate.amounts.add(row.values['amount'])
    }
  for (const [code, fields] of context.current.output ?? []) {
    const candidate = add(fields['name'] ?? '', code)
    candidate.inDatabase = true
    if (fields['amount'] !== undefined) candidate.amounts.add(fields['amount'])
  }
  return names
}

/** Places count once each; an amount that agrees with a row of the name counts more, because names are copied more often than figures. */
const weigh = (candidate: Candidate, amounts: ReadonlySet<string>): number =>
  candidate.places.length +
  (candidate.inDatabase ? 2 : 0) +
  ([...amounts].some((amount) => candidate.amounts.has(amount)) ? 3 : 0)

export interface Identities {
  /** The code of an output by its name; undefined where nothing tells. */
  readonly codeOf: (name: string) => string | undefined
  readonly conflicts: readonly Conflict[]
}

/** Finds the codes of outputs that a table names without one. Names that stand beside more than one code are asked. */
export function findIdentities(
  tables: readonly ReadTable[],
  decisions: Decisions,
  context: Context,
): Identities {
  const names = listCandidates(tables, context)
  const codes = new Map<string, string>()
  const conflicts: Conflict[] = []
  for (const [key, amounts] of namesWithoutCode(tables)) {
    const candidates = [...(names.get(key) ?? new Map<string, Candidate>()).values()]
    const [first] = candidates
    if (first === undefined) continue
    if (candidates.length === 1) codes.set(key, first.code)
    else {
      const conflict = identityConflict(key, candidates, amounts.amounts, amounts.name)
      conflicts.push(conflict)
      const code = settle(conflict, decisions)
      if (code !== null) codes.set(key, code)
    }
  }
  return { codeOf: (name) => codes.get(nameKey(name)), conflicts }
}

function namesWithoutCode(
  tables: readonly ReadTable[],
): ReadonlyMap<string, { readonly name: string; readonly amounts: Set<string> }> {
  const names = new Map<string, { name: string; amounts: Set<string> }>()
  for (const table of tables)
    for (const { values } of table.rows) {
      const name = values['name']
      if (name === undefined || (table.columns['code'] !== undefined && values['code'] !== undefined))
        continue
      if (!['anggaran-ro', 'pendanaan', 'jadwal'].includes(table.kind)) continue
      const known = names.get(nameKey(name)) ?? { name, amounts: new Set<string>() }
      names.set(nameKey(name), known)
      if (values['amount'] !== undefined) known.amounts.add(values['amount'])
    }
  return names
}

function identityConflict(
  key: string,
  candidates: readonly Candidate[],
  amounts: ReadonlySet<string>,
  name: string,
): Conflict {
  const ranked = candidates.toSorted((a, b) => weigh(b, amounts) - weigh(a, amounts))
  const [best, second] = ranked
  const isClear = best !== undefined && second !== undefined && weigh(best, amounts) > weigh(second, amounts)
  return {
    id: `identity/${key}`,
    topic: 'identity',
    subject: name,
    label: 'Kode RO',
    question:
      'Nama ini tertulis dengan lebih dari satu kode. Baris tanpa kode dengan nama ini termasuk kode yang mana?',
    options: ranked.map(({ code, places, inDatabase }) => ({ value: code, label: code, places, inDatabase })),
    suggestion: isClear
      ? { value: best.code, reason: 'Paling sering tertulis bersama nama ini, atau alokasinya sama.' }
      : null,
  }
}
