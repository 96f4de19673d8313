import { ofPlan, type PlanKey } from '#plan/read/plan-key.ts'
import type { Tx } from '#platform/database/database.ts'
import type { MaterialFacts, MaterialKind } from '../rules/materials.ts'

/** Something gathered or decided while a plan was drafted. */
export interface Material extends MaterialFacts {
  readonly id: number
  readonly ordinal: number
  readonly objectiveId: number | null
  readonly workProgramId: number | null
  readonly activityId: number | null
  readonly officialId: number | null
  readonly onDate: string | null
  readonly fileHash: string | null
  readonly fileName: string | null
  readonly version: number
}

const selectMaterials = (tx: Tx, plan: PlanKey) =>
  tx
    .selectFrom('drafting.material')
    .select([
      'id',
      'ordinal',
      'body',
      'reason',
      'priority',
      'chosen',
      'contribution',
      'consistency',
      'resources',
    ])
    .select(['in_strategic_team as inStrategicTeam', 'objective_id as objectiveId'])
    .select(['work_program_id as workProgramId', 'activity_id as activityId', 'official_id as officialId'])
    .select([
      'from_unit_id as fromUnitId',
      'on_date as onDate',
      'file_hash as fileHash',
      'file_name as fileName',
    ])
    .select((eb) => ['version', eb.ref('kind').$castTo<MaterialKind>().as('kind')])
    .where((eb) => eb.and(ofPlan(plan)))

/** What was gathered for a version of a plan, by kind and in the order of adding. */
export const listMaterials = (tx: Tx, plan: PlanKey): Promise<Material[]> =>
  selectMaterials(tx, plan).orderBy('kind').orderBy('ordinal').orderBy('id').execute()

export const findMaterial = (tx: Tx, plan: PlanKey, id: number): Promise<Material | undefined> =>
  selectMaterials(tx, plan).where('id', '=', id).executeTakeFirst()
