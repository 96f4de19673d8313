import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import {
  decimalText,
  idNumber,
  removalWithReason,
  savedShape,
  unitParams,
  unitYearParams,
} from '#core/wire.ts'
import { trainingKindNames, trainingKinds } from '../rules/training.ts'
import { dateText, optionalText, requiredText, startDate, versionNumber } from './shapes.ts'

const hoursText = decimalText.refine((text) => !text.startsWith('-'), 'Jam pelajaran tidak boleh negatif.')

const kindShape = z.enum(trainingKinds).meta({ title: 'Jenis', words: trainingKindNames })

const participant = z.object({
  staffId: idNumber,
  /** Hours of this person where they differ from those of the training. */
  lessonHours: hoursText.nullable().default(null),
})

const trainingBody = z.object({
  title: requiredText(300).meta({ title: 'Nama kegiatan' }),
  kind: kindShape,
  organiser: optionalText(200).meta({ title: 'Penyelenggara' }),
  startsOn: startDate,
  endsOn: dateText.meta({ title: 'Selesai' }),
  lessonHours: hoursText.meta({ title: 'Jam pelajaran (JP)' }),
  note: optionalText(1000).meta({ title: 'Catatan' }),
  participants: z.array(participant).max(2000).default([]).meta({ title: 'Peserta' }),
})

const training = z.object({
  id: idNumber,
  version: versionNumber,
  title: z.string(),
  kind: kindShape,
  organiser: z.string().nullable(),
  startsOn: dateText,
  endsOn: dateText,
  lessonHours: decimalText,
  note: z.string().nullable(),
  participants: z.array(participant.extend({ label: z.string() })),
})

const trainingParams = unitParams.extend({ training: idNumber })

export const trainingContract = {
  listTrainings: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/trainings',
    access: { permission: 'unit.read' },
    summary: 'Pelatihan dan pembinaan setahun dengan peserta dan jam pelajaran; persentase ASN dengan 20 JP',
    params: unitYearParams,
    output: z.object({
      trainings: z.array(training),
      /** Those who may be entered as participants: on the list at any time of the year. */
      people: z.array(z.object({ id: idNumber, label: z.string(), civilServant: z.boolean() })),
      hours: z.array(
        z.object({ staffId: idNumber, label: z.string(), hours: decimalText, enough: z.boolean() }),
      ),
      volumes: z.array(
        z.object({
          kind: kindShape,
          trainings: z.number().int(),
          people: z.number().int(),
          hours: decimalText,
        }),
      ),
      /** By group of posts: how many people, how many of them were trained. */
      coverage: z.array(
        z.object({
          group: z.string(),
          people: z.number().int(),
          trained: z.number().int(),
          enough: z.number().int(),
        }),
      ),
      share: z.object({
        on: dateText,
        reached: z.number().int(),
        civilServants: z.number().int(),
        percent: decimalText.nullable(),
        enoughHours: z.number().int(),
      }),
      can: z.object({ edit: z.boolean() }),
    }),
  }),
  addTraining: endpoint({
    method: 'POST',
    path: '/api/units/:unit/trainings',
    access: { permission: 'staff.edit' },
    summary: 'Catat pelatihan atau pembinaan dengan pesertanya',
    params: unitParams,
    body: trainingBody,
    output: savedShape,
  }),
  saveTraining: endpoint({
    method: 'PUT',
    path: '/api/units/:unit/trainings/:training',
    access: { permission: 'staff.edit' },
    summary: 'Ubah pelatihan dan pesertanya',
    params: trainingParams,
    body: trainingBody.extend({ version: versionNumber }),
    output: savedShape,
  }),
  removeTraining: endpoint({
    method: 'DELETE',
    path: '/api/units/:unit/trainings/:training',
    access: { permission: 'staff.edit' },
    summary: 'Hapus pelatihan yang keliru dicatat',
    params: trainingParams,
    query: removalWithReason,
    output: savedShape,
  }),
} as const
