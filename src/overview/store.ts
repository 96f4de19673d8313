import type { Tx } from '#platform/database/database.ts'

/** The offices below a unit with whether they have a plan for the year; the unit itself is left out. */
export async function listOfficesBelow(
  tx: Tx,
  path: string,
  year: number,
): Promise<{ id: number; slug: string; hasPlan: boolean }[]> {
  return tx
    .selectFrom('organisation.unit as u')
    .select(['u.id', 'u.slug'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('plan.annual_plan as p')
            .select('p.id')
            .whereRef('p.satker_id', '=', 'u.id')
            .where('p.year', '=', year),
        )
        .$castTo<boolean>()
        .as('hasPlan'),
    )
    .where('u.kind', '=', 'office')
    .where('u.path', '>', path)
    .where('u.path', '<', `${path}~`)
    .orderBy('u.slug')
    .execute()
}

/** Years for which the unit or an office below it has a plan, latest first. */
export async function listPlannedYears(tx: Tx, path: string): Promise<number[]> {
  const rows = await tx
    .selectFrom('plan.annual_plan')
    .select('year')
    .distinct()
    .where('unit_path', '>=', path)
    .where('unit_path', '<', `${path}~`)
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}
