import { sql } from 'kysely'
import type { Polarity } from '#core/polarity.ts'
import type { Tx } from '#platform/database/database.ts'
import { insertNode, replaceNodeParts } from '#cascade/store/cascade-changes.ts'
import type { NodeFields } from '#cascade/store/cascade.ts'
import data from './cascade.json' with { type: 'json' }
import type { SampleUnit, SampleUnits } from './organisation.ts'
import { get, recordSample } from './record.ts'

interface NodeData {
  readonly key: string
  readonly parent: string | null
  readonly level: NodeFields['level']
  readonly condition: string
  /** Code of the objective of the agency. */
  readonly objective?: string
  readonly ownerUnit?: string
  /** Title of a position of the unit. */
  readonly position?: string
  readonly note?: string
  readonly factor?: boolean
  readonly crosscutting?: boolean
  readonly indicators?: readonly {
    readonly code?: string
    readonly name?: string
    readonly unitOfMeasure?: string
    readonly polarity?: Polarity
  }[]
  readonly contributors?: readonly { readonly unit?: string; readonly note?: string }[]
}

type Ids = ReadonlyMap<string, number>

/** Ids by code of what the unit or a unit above holds in the year, or of the positions of the unit by title. */
async function idsBy(
  tx: Tx,
  what: 'objective' | 'indicator' | 'position',
  unit: SampleUnit,
  year: number,
): Promise<Ids> {
  const rows =
    what === 'position'
      ? await sql<{ id: number; key: string }>`
          select id, title as key from organisation.position where unit_id = ${unit.id}`.execute(tx)
      : await sql<{ id: number; key: string }>`
          select id, code as key from strategy.${sql.raw(what)} where starts_with(${unit.path}, unit_path)
          and year_from <= ${year} and (year_until is null or year_until > ${year})`.execute(tx)
  return new Map(rows.rows.map(({ id, key }) => [key, id]))
}

/** Loads the cascade of the agency and of a sample office below it. */
export async function loadCascade(tx: Tx, units: SampleUnits): Promise<void> {
  const { year } = data
  const nodes = new Map<string, number>()
  for (const tree of data.trees as { unit: string; nodes: NodeData[] }[]) {
    const unit = get(units, tree.unit)
    const objectives = await idsBy(tx, 'objective', unit, year)
    const indicators = await idsBy(tx, 'indicator', unit, year)
    const positions = await idsBy(tx, 'position', unit, year)
    const find = (among: Ids, key: string | null | undefined): number | null =>
      key === null || key === undefined ? null : get(among, key)
    for (const node of tree.nodes) {
      const fields = {
        level: node.level,
        condition: node.condition,
        isSuccessFactor: node.factor ?? false,
        isCrosscutting: node.crosscutting ?? false,
        objectiveId: find(objectives, node.objective),
        ownerUnitId: node.ownerUnit === undefined ? null : get(units, node.ownerUnit).id,
        ownerPositionId: find(positions, node.position),
        ownerNote: node.note ?? null,
      }
      const id = await insertNode(tx, unit, { year, parentId: find(nodes, node.parent) }, fields)
      nodes.set(node.key, id)
      await replaceNodeParts(tx, unit, id, {
        indicators: (node.indicators ?? []).map(({ code, name, unitOfMeasure, polarity }) => ({
          indicatorId: find(indicators, code),
          name: name ?? null,
          target: null,
          unitOfMeasure: unitOfMeasure ?? null,
          polarity: polarity ?? null,
          combination: null,
        })),
        contributors: (node.contributors ?? []).map((contributor) => ({
          unitId: contributor.unit === undefined ? null : get(units, contributor.unit).id,
          note: contributor.note ?? null,
        })),
      })
      await recordSample(tx, unit, 'cascade.node', String(id), fields, data.source)
    }
  }
}
