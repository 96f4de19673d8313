import { monthNames } from '#lib/dates.ts'
import { decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import type { Entity } from './kind.ts'
import { splitCodes, splitFunding, splitMonths } from './lists.ts'

const names: Readonly<Record<string, string>> = {
  name: 'Nama',
  activity: 'Kegiatan',
  volume: 'Volume',
  unit: 'Satuan',
  amount: 'Alokasi (Rp)',
  location: 'Lokasi',
  charge: 'Penanggung jawab (PJ)',
  indicators: 'Indikator yang dilayani',
  months: 'Per bulan',
  funding: 'Sumber dana (Rp)',
  target: 'Target tahun',
  quarters: 'Target triwulan',
  remark: 'Keterangan',
  allocation: 'Alokasi IKK (Rp)',
  absolute: 'Target absolut',
  nip: 'NIP',
  employment: 'Status',
  rankGroup: 'Golongan',
  ruang: 'Ruang',
  educationLevel: 'Pendidikan',
  educationField: 'Jurusan',
  jobTitle: 'Jabatan',
  jobFamily: 'Jenis jabatan',
  positionClass: 'Kelas jabatan',
  placement: 'Tim atau wilayah kerja',
  validFrom: 'Sejak',
  validUntil: 'Sampai',
  title: 'Pelatihan',
  kind: 'Jenis',
  organiser: 'Penyelenggara',
  startsOn: 'Mulai',
  endsOn: 'Selesai',
  lessonHours: 'Jam pelajaran',
  participants: 'Peserta',
}

/** What a field is called on screen. */
export function fieldName(field: string): string {
  const [, what, year] = /^forward(Volume|Amount)\.(\d{4})$/.exec(field) ?? []
  if (what !== undefined) return `Prakiraan maju ${what === 'Volume' ? 'volume' : 'alokasi'} ${year}`
  return names[field] ?? field
}

const subjects: Readonly<Record<Entity, string>> = {
  target: 'Indikator',
  parameter: 'Target bulanan',
  output: 'RO',
  component: 'Komponen',
  staff: 'Pegawai',
  training: 'Pelatihan',
}
/** `RO QAH.U08`; a sub-parameter, whose key is made from its name, by that name: `Target bulanan IKK 3, 5. Indeks populasi lalat`. */
export function subjectName(entity: Entity, key: string, name: string | null = null): string {
  const [indicator, part] = key.split('/')
  if (entity === 'parameter' && part && name !== null) return `${subjects.parameter} ${indicator}, ${name}`
  return `${subjects[entity]} ${key.endsWith('/') ? key.slice(0, -1) : key}`
}

const figure = (value: string): string =>
  /^-?\d+(\.\d+)?$/.test(value) ? formatTrimmed(decimal(value), 6) : value
const figures = new Set(['volume', 'amount', 'allocation', 'absolute', 'lessonHours', 'positionClass'])

/** A value of a field as a person reads it. */
export function fieldText(field: string, value: string): string {
  if (value === '') return 'kosong'
  if (field === 'months')
    return splitMonths(value)
      .map((part, index) => `${monthNames[index]?.slice(0, 3)} ${part === '' ? '·' : figure(part)}`)
      .join(', ')
  if (field === 'quarters')
    return splitMonths(value)
      .map((part, index) => `TW ${index + 1}: ${part === '' ? '·' : figure(part)}`)
      .join(', ')
  if (field === 'funding')
    return splitFunding(value)
      .map(([source, amount]) => `${source} ${figure(amount)}`)
      .join(', ')
  if (field === 'indicators') return splitCodes(value).join(', ')
  if (field === 'target') return value.split('..').map(figure).join('–')
  return figures.has(field) || field.startsWith('forward') ? figure(value) : value
}
