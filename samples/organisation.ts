import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import data from './organisation.json' with { type: 'json' }

export interface SampleUnit {
  readonly id: number
  readonly path: string
}
export type SampleUnits = ReadonlyMap<string, SampleUnit>

interface UnitData {
  slug: string
  parent?: string
  kind: string
  names: { validFrom: string; name: string; shortName: string; class?: string; legalBasis?: string }[]
  province?: string
  city?: string
  address?: string
  postalCode?: string
  phone?: string
  fax?: string
  positions?: { title: string; kind: string }[]
  officials?: OfficialData[]
}
interface OfficialData {
  name: string
  titleAfter?: string
  employment: string
  nip?: string
  position: string
  validFrom: string
}

/** Loads the sample units with names, positions and officials; answers them by slug. */
export async function loadOrganisation(tx: Tx): Promise<SampleUnits> {
  const units = new Map<string, SampleUnit>()
  for (const unit of data.units as UnitData[]) {
    const parent = unit.parent === undefined ? undefined : units.get(unit.parent)
    const placed = await insertUnit(tx, unit, parent)
    units.set(unit.slug, placed)
    await insertNames(tx, placed, unit)
    await insertOfficials(tx, placed, unit)
  }
  return units
}

async function insertUnit(tx: Tx, unit: UnitData, parent: SampleUnit | undefined): Promise<SampleUnit> {
  const { rows } = await sql<{ id: number }>`select nextval('organisation.unit_id_seq')::int as id`.execute(
    tx,
  )
  const id = rows[0]?.id ?? 0
  const path = `${parent?.path ?? '/'}${id}/`
  await sql`
    insert into organisation.unit
      (id, parent_id, path, slug, kind, province, city, address, postal_code, phone, fax, is_sample)
    overriding system value
    values (${id}, ${parent?.id ?? null}, ${path}, ${unit.slug}, ${unit.kind}, ${unit.province ?? null},
      ${unit.city ?? null}, ${unit.address ?? null}, ${unit.postalCode ?? null}, ${unit.phone ?? null},
      ${unit.fax ?? null}, true)`.execute(tx)
  return { id, path }
}

async function insertNames(tx: Tx, placed: SampleUnit, unit: UnitData): Promise<void> {
  for (const name of unit.names)
    await tx
      .insertInto('organisation.unit_name')
      .values({
        unit_id: placed.id,
        unit_path: placed.path,
        valid_from: name.validFrom,
        name: name.name,
        short_name: name.shortName,
        class: name.class ?? null,
        legal_basis: name.legalBasis ?? null,
      })
      .execute()
}

async function insertOfficials(tx: Tx, placed: SampleUnit, unit: UnitData): Promise<void> {
  const place = { unit_id: placed.id, unit_path: placed.path }
  for (const position of unit.positions ?? [])
    await tx
      .insertInto('organisation.position')
      .values({ ...place, ...position })
      .execute()
  for (const official of unit.officials ?? []) {
    const { id } = await tx
      .insertInto('organisation.official')
      .values({
        ...place,
        name: official.name,
        title_after: official.titleAfter ?? null,
        employment: official.employment,
        nip: official.nip ?? null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('organisation.assignment')
      .columns(['unit_id', 'unit_path', 'official_id', 'position_id', 'valid_from', 'decree'])
      .expression((eb) =>
        eb
          .selectFrom('organisation.position')
          .select(['unit_id', 'unit_path'])
          .select((e) => [
            e.val(id).as('official_id'),
            'id as position_id',
            sql<string>`${official.validFrom}::date`.as('valid_from'),
            e.val('Contoh: tanggal mulai belum diketahui, perlu dikonfirmasi').as('decree'),
          ])
          .where('unit_id', '=', placed.id)
          .where('title', '=', official.position),
      )
      .execute()
  }
}
