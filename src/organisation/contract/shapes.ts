import { z } from 'zod'
import { roleNames, roles } from '#core/permission.ts'
import { findingShape, slugText } from '#core/wire.ts'
import {
  capacities,
  employmentNames,
  employments,
  positionKindNames,
  positionKinds,
  unitKindNames,
  unitKinds,
} from '../rules/words.ts'

/** Shapes that several endpoints of the organisation share. Lengths are limits of the forms, not of the database. */
export const roleShape = z.enum(roles).meta({ title: 'Peran', words: roleNames })
export const unitKindShape = z.enum(unitKinds).meta({ title: 'Jenis', words: unitKindNames })
export const positionKindShape = z.enum(positionKinds).meta({ title: 'Jenis', words: positionKindNames })
export const employmentShape = z
  .enum(employments)
  .meta({ title: 'Status kepegawaian', words: employmentNames })
export const capacityShape = z.enum(capacities).meta({
  title: 'Kedudukan',
  words: { definitive: 'Definitif', plt: 'Plt. (jabatan kosong)', plh: 'Plh. (pejabat berhalangan)' },
})

export const dateText = z.iso.date('Tanggal ditulis tahun-bulan-hari, misalnya 2025-07-07.')
export const requiredText = (most: number) =>
  z.string().trim().min(1, 'Wajib diisi.').max(most, `Paling banyak ${most} huruf.`)
/** Text that may be missing; an empty field is sent as null. */
export const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Paling banyak ${most} huruf.`)
    .nullable()
    .default(null)
    .transform((text) => (text === '' ? null : text))
export const emailText = z
  .email('Alamat surel tidak benar, misalnya nama@instansi.go.id.')
  .max(200)
  .transform((email) => email.toLowerCase())
export const optionalEmail = optionalText(200)
  .pipe(emailText.nullable())
  .meta({ title: 'Surel', format: 'email' })
/** Why something was done that others will see. */
export const reasonText = requiredText(300).meta({ title: 'Alasan' })
export const versionNumber = z.number().int().positive()

/** The days on which something holds: from the first, until before the second. */
export const startDate = dateText.meta({ title: 'Mulai' })
export const endDate = dateText.nullable().default(null).meta({ title: 'Berakhir sebelum' })

export const slugShape = slugText.min(2).max(60)
/** The day a question is asked about; today when missing. */
export const onQuery = z.object({ on: dateText.optional() })

/** Who signs for a unit on a day; `null` where nobody is appointed, with the findings that say why. */
export const signatureShape = z.object({
  unitSlug: slugText,
  unitName: z.string(),
  on: dateText,
  place: z.string().nullable(),
  /** Lines above the signature, e.g. `Plt. Kepala Balai Kekarantinaan Kesehatan Kelas II Jambi`. */
  position: z.string(),
  capacity: capacityShape.nullable(),
  name: z.string().nullable(),
  /** With its label, `NIP 19760915 200212 1 003`. */
  number: z.string().nullable(),
  findings: z.array(findingShape),
})
