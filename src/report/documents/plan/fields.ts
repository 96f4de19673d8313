import { formatLongDate } from '#lib/dates.ts'
import { formatMeasured } from '#core/target.ts'
import { formatAmount } from '#core/rupiah.ts'
import { totalOf } from '#budget/index.ts'
import { countStaff } from '#organisation/index.ts'
import type { IndicatorData, ObjectiveData, PlanData } from './data.ts'

/** A live figure that prose may show. `value` is null where the office has no such figure yet. */
export interface Field {
  readonly name: string
  readonly label: string
  readonly group: 'Kantor' | 'Rencana' | 'Pegawai' | 'Anggaran' | 'Target'
  readonly value: string | null
}

const words = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
]

/** A whole number below a thousand in Indonesian words; larger ones stay without words. */
export function numberWords(value: number): string {
  if (value < 12) return words[value] ?? ''
  if (value < 20) return `${numberWords(value - 10)} belas`
  if (value < 100) return joinRest(`${numberWords(Math.floor(value / 10))} puluh`, value % 10)
  if (value < 200) return joinRest('seratus', value - 100)
  if (value < 1000) return joinRest(`${numberWords(Math.floor(value / 100))} ratus`, value % 100)
  return ''
}
const joinRest = (head: string, rest: number): string => (rest === 0 ? head : `${head} ${numberWords(rest)}`)

/** `5 (lima)`, as official texts write counts. */
export const countText = (value: number): string =>
  numberWords(value) === '' ? String(value) : `${value} (${numberWords(value)})`

const count = (value: number): string | null => (value === 0 ? null : countText(value))

function officeFields(data: PlanData): Field[] {
  const { unit, agency, workAreas, year, date, signatory } = data
  const field = (name: string, label: string, value: string | null): Field => ({
    name,
    label,
    group: 'Kantor',
    value,
  })
  return [
    field('unit', 'Nama unit', unit.name),
    field('unit-singkat', 'Nama singkat unit', unit.shortName),
    field('instansi', 'Instansi di atasnya', agency?.name ?? null),
    field('atasan', 'Jabatan atasan', agency?.headPosition ?? null),
    field('kepala', 'Pejabat penanda tangan', signatory?.name ?? null),
    field('jabatan-kepala', 'Jabatan penanda tangan', signatory?.position ?? null),
    field('kota', 'Kota', unit.city),
    field('provinsi', 'Provinsi', unit.province),
    field('jumlah-wilker', 'Jumlah wilayah kerja', count(workAreas.length)),
    field('tahun', 'Tahun dokumen', String(year)),
    field('tahun-lalu', 'Tahun sebelumnya', String(year - 1)),
    field('tanggal', 'Tanggal dokumen', formatLongDate(date)),
  ]
}

/** `a`, `a dan b`, `a; b; dan c`: names may hold commas of their own. Null where there are none. */
function joinWords(names: readonly string[]): string | null {
  if (names.length < 3) return names.join(' dan ') || null
  return `${names.slice(0, -1).join('; ')}; dan ${names.at(-1)}`
}

function planFields({ plan, strategicPlan, programs, objectives, statements }: PlanData): Field[] {
  const field = (name: string, label: string, value: string | null): Field => ({
    name,
    label,
    group: 'Rencana',
    value,
  })
  const ofKind = (kind: string) => count(statements.filter((statement) => statement.kind === kind).length)
  const period = strategicPlan && `${strategicPlan.yearFrom}–${strategicPlan.yearTo}`
  return [
    field('judul-rkt', 'Judul RKT', plan?.title ?? null),
    field(
      'versi-rkt',
      'Versi RKT',
      plan === null ? null : plan.revision === 0 ? 'awal' : `revisi ${plan.revision}`,
    ),
    field('judul-renstra', 'Judul rencana strategis', strategicPlan?.title ?? null),
    field('periode-renstra', 'Periode rencana strategis', period ?? null),
    field('jumlah-misi', 'Jumlah misi', ofKind('mission')),
    field('jumlah-tujuan', 'Jumlah tujuan', ofKind('goal')),
    field('jumlah-pilar', 'Jumlah pilar strategi', ofKind('strategyPillar')),
    field('jumlah-program', 'Jumlah program', count(programs.length)),
    field('nama-program', 'Nama program', joinWords(programs.map(({ name }) => name))),
    field('jumlah-sasaran', 'Jumlah sasaran', count(objectives.length)),
    field(
      'jumlah-indikator',
      'Jumlah indikator',
      count(objectives.flatMap(({ indicators }) => indicators).length),
    ),
  ]
}

/** Who works for the office, in words that go on after `didukung oleh`: a status that nobody has is not named. */
function staffWords({ civilServants, pns, pppk, ppnpn }: ReturnType<typeof countStaff>): string | null {
  const part = (value: number, name: string) => (value === 0 ? [] : [`${countText(value)} orang ${name}`])
  const status = joinWords([...part(pns, 'PNS'), ...part(pppk, 'PPPK')])
  const servants =
    status === null ? [] : [`${countText(civilServants)} orang pegawai, terdiri dari ${status}`]
  return [...servants, ...part(ppnpn, 'PPNPN')].join(', serta ') || null
}

function staffFields({ staff }: PlanData): Field[] {
  const counts = countStaff(staff)
  const field = (name: string, label: string, value: number): Field => ({
    name,
    label,
    group: 'Pegawai',
    value: staff.length === 0 ? null : countText(value),
  })
  return [
    field('jumlah-pegawai', 'Jumlah pegawai (PNS dan PPPK)', counts.civilServants),
    field('jumlah-pns', 'Jumlah PNS', counts.pns),
    field('jumlah-pppk', 'Jumlah PPPK', counts.pppk),
    field('jumlah-ppnpn', 'Jumlah PPNPN', counts.ppnpn),
    {
      name: 'susunan-pegawai',
      label: 'Susunan pegawai menurut status',
      group: 'Pegawai',
      value: staffWords(counts),
    },
  ]
}

function budgetFields({ budget }: PlanData): Field[] {
  const amounts = budget?.outputs.flatMap(({ amount }) => (amount === null ? [] : [amount])) ?? []
  const field = (name: string, label: string, value: string | null): Field => ({
    name,
    label,
    group: 'Anggaran',
    value,
  })
  return [
    field(
      'pagu',
      'Jumlah anggaran',
      amounts.length === 0 ? null : formatAmount(totalOf(budget?.outputs ?? [])),
    ),
    field('jumlah-output', 'Jumlah rincian output', count(budget?.outputs.length ?? 0)),
    field('nomor-dipa', 'Nomor DIPA', budget?.dipaNumber ?? null),
    field('tanggal-dipa', 'Tanggal DIPA', budget?.dipaDate ? formatLongDate(budget.dipaDate) : null),
  ]
}

/** The target of an indicator, in its decimals and with its unit. */
export const targetWords = ({ target, decimals, unitOfMeasure }: IndicatorData): string | null =>
  formatMeasured(target, unitOfMeasure, decimals)

const indicatorFields = (objectives: readonly ObjectiveData[]): Field[] =>
  objectives.flatMap(({ indicators }) =>
    indicators.flatMap((indicator): Field[] => [
      {
        name: `target:${indicator.code}`,
        label: `Target ${indicator.code}`,
        group: 'Target',
        value: targetWords(indicator),
      },
      {
        name: `indikator:${indicator.code}`,
        label: `Nama ${indicator.code}`,
        group: 'Target',
        value: indicator.name,
      },
    ]),
  )

/** Every live figure of a document, with its value on the day of the document. */
export const listFields = (data: PlanData): readonly Field[] => [
  ...officeFields(data),
  ...planFields(data),
  ...staffFields(data),
  ...budgetFields(data),
  ...indicatorFields(data.objectives),
]
