import type { RowReading } from './claim-rows.ts'
import { joinCodes } from './lists.ts'
import { faultAt, placeOf } from './staged.ts'
import { staffBase, trainingKey } from './staff-fields.ts'

const nip = /^\d{18}$/
const ranks = /^(I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV|XVI|XVII)$/

/** Fields of staff with what they must look like. */
const patterns: Readonly<Record<string, readonly [RegExp, string]>> = {
  nip: [nip, 'NIP ditulis 18 angka, sebagai teks.'],
  rankGroup: [ranks, 'Golongan ditulis dengan angka Romawi, misalnya III.'],
  ruang: [/^[a-e]$/, 'Ruang ditulis satu huruf a sampai e.'],
  positionClass: [/^([1-9]|1[0-7])$/, 'Kelas jabatan 1 sampai 17.'],
}

/** What a row about staff or training says. A person is known by NIP, else by name, else by job and day. */
export function claimPeople(reading: RowReading): void {
  if (reading.table.kind === 'pegawai') claimStaff(reading)
  else claimTraining(reading)
}

const tidy = (field: string, value: string): string => {
  if (field === 'nip') return value.replaceAll(/\s/g, '')
  if (field === 'ruang') return value.toLowerCase()
  return field === 'rankGroup' ? value.toUpperCase() : value
}

function claimStaff({ table, row, claims, faults }: RowReading): void {
  const values = Object.fromEntries(
    Object.entries(row.values).map(([field, value]) => [field, tidy(field, value)]),
  )
  for (const [field, [pattern, message]] of Object.entries(patterns))
    if (values[field] !== undefined && !pattern.test(values[field]))
      faults.push(
        faultAt(
          placeOf(table, row, field),
          'import.code',
          `"${values[field]}" tidak dikenal. ${message}`,
          'Perbaiki isi sel itu.',
        ),
      )
  const day = values['validFrom'] ?? ''
  const counted = (base: string): number =>
    claims.filter(
      ({ entity, field, key }) =>
        entity === 'staff' && field === 'jobTitle' && key.startsWith(base) && key.endsWith(`/${day}`),
    ).length
  const key = `${staffBase(values, counted)}/${day}`
  for (const [field, value] of Object.entries(values))
    claims.push({ entity: 'staff', key, field, value, place: placeOf(table, row, field) })
}

function claimTraining({ table, row, claims }: RowReading): void {
  const { nip: number, participant, ...values } = row.values
  const key = trainingKey(values['title'] ?? '', values['startsOn'] ?? '')
  for (const [field, value] of Object.entries(values))
    claims.push({ entity: 'training', key, field, value, place: placeOf(table, row, field) })
  const who = number?.replaceAll(/\s/g, '') ?? participant
  if (who !== undefined)
    claims.push({
      entity: 'training',
      key,
      field: 'participants',
      value: joinCodes([who]),
      place: placeOf(table, row, number === undefined ? 'participant' : 'nip'),
    })
}
