import type { Input, Output } from '#lib/endpoint.ts'
import { fromDecimalText, toDecimalText } from '#core/wire.ts'
import { decimal, toRounded, zero } from '#lib/decimal.ts'
import type { UnitCall } from '#platform/http/call.ts'
import { refuseMissing } from '#platform/refuse.ts'
import * as commands from '../commands/training.ts'
import type { trainingContract } from '../contract/training.ts'
import { staffLabels } from '../rules/staff-findings.ts'
import {
  isCivilServant,
  jobFamilyNames,
  quarantineFieldNames,
  quarantinePost,
  staffOn,
  type StaffMember,
} from '../rules/staff.ts'
import { competenceShare, enoughHours, hoursOf, volumesByKind } from '../rules/training.ts'
import { listStaff, type StaffRow } from '../store/staff.ts'
import {
  findTraining,
  listTrainings as listRows,
  type TrainingFields,
  type TrainingRow,
} from '../store/training.ts'

type Contract = typeof trainingContract
type Trainings = Output<Contract['listTrainings']>
type Body = Input<Contract['addTraining']>['body']

const during = (staff: readonly StaffRow[], year: number): readonly StaffRow[] =>
  staff.filter(
    ({ validFrom, validUntil }) =>
      validFrom <= `${year}-12-31` && (validUntil === null || validUntil > `${year}-01-01`),
  )

const groupOf = ({ jobTitle, jobFamily }: StaffMember): string => {
  const post = quarantinePost(jobTitle)
  if (post !== null) return quarantineFieldNames[post.field]
  return jobFamily === null ? 'Jenis jabatan belum diisi' : jobFamilyNames[jobFamily]
}

/** How many of each group of posts were trained: quarantine officers by field, the others by family. */
function coverageOf(
  staff: readonly StaffRow[],
  trainings: readonly TrainingRow[],
  year: number,
): Trainings['coverage'] {
  const hours = hoursOf(trainings, year)
  const groups = new Map<string, { people: number; trained: number; enough: number }>()
  for (const member of staff.filter(isCivilServant)) {
    const group = groups.get(groupOf(member)) ?? { people: 0, trained: 0, enough: 0 }
    const own = hours.get(member.id) ?? zero
    group.people += 1
    group.trained += own.gt(0) ? 1 : 0
    group.enough += own.gte(enoughHours) ? 1 : 0
    groups.set(groupOf(member), group)
  }
  return [...groups].map(([group, counts]) => ({ group, ...counts }))
}

/** The year of training of an office. The share is asked for its last day, or for today while the year goes on. */
export async function listTrainings(
  call: UnitCall,
  { params }: Input<Contract['listTrainings']>,
): Promise<Trainings> {
  const { year } = params
  const lastDay = `${year}-12-31`
  const on = call.today < lastDay ? call.today : lastDay
  const everybody = await listStaff(call.tx, call.unit.id, on)
  const trainings = await listRows(call.tx, call.unit.id, year)
  const labels = staffLabels(everybody)
  const labelOf = (id: number): string => labels.get(id) ?? ''
  const present = staffOn(everybody, on)
  const civil = present.filter(isCivilServant).map(({ id }) => id)
  const share = competenceShare(trainings, civil, year)
  return {
    trainings: trainings.map((row) => ({
      ...row,
      lessonHours: row.lessonHours.toFixed(),
      participants: row.participants.map(({ staffId, lessonHours }) => ({
        staffId,
        label: labelOf(staffId),
        lessonHours: toDecimalText(lessonHours),
      })),
    })),
    people: during(everybody, year).map((member) => ({
      id: member.id,
      label: labelOf(member.id),
      civilServant: isCivilServant(member),
    })),
    hours: [...hoursOf(trainings, year)].map(([staffId, hours]) => ({
      staffId,
      label: labelOf(staffId),
      hours: hours.toFixed(),
      enough: hours.gte(enoughHours),
    })),
    volumes: volumesByKind(trainings, year).map((volume) => ({ ...volume, hours: volume.hours.toFixed() })),
    coverage: coverageOf(present, trainings, year),
    share: {
      on,
      ...share,
      percent: share.percent === null ? null : toRounded(share.percent, 10),
      enoughHours,
    },
    can: { edit: call.may('staff.edit', call.unit.path) },
  }
}

/** What was sent as the rules take it; who is named twice takes part once. */
const read = (body: Body): TrainingFields => ({
  ...body,
  lessonHours: decimal(body.lessonHours),
  participants: [...new Map(body.participants.map((one) => [one.staffId, one])).values()].map(
    ({ staffId, lessonHours }) => ({ staffId, lessonHours: fromDecimalText(lessonHours) }),
  ),
})

export const addTraining = (
  call: UnitCall,
  { body }: Input<Contract['addTraining']>,
): Promise<Output<Contract['addTraining']>> => commands.addTraining(call, read(body))

const getTraining = async ({ tx, unit }: UnitCall, id: number): Promise<TrainingRow> =>
  refuseMissing(await findTraining(tx, unit.id, id), 'Pelatihan itu')

export async function saveTraining(
  call: UnitCall,
  { params, body }: Input<Contract['saveTraining']>,
): Promise<Output<Contract['saveTraining']>> {
  const { version, ...fields } = body
  return commands.saveTraining(call, await getTraining(call, params.training), read(fields), { version })
}

export const removeTraining = async (
  call: UnitCall,
  { params, query }: Input<Contract['removeTraining']>,
): Promise<Output<Contract['removeTraining']>> =>
  commands.removeTraining(call, await getTraining(call, params.training), query)
