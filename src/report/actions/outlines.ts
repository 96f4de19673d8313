import { Refusal } from '#core/refusal.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordsOf } from '#platform/records.ts'
import { refuseErrors, refuseForeign } from '#platform/refuse.ts'
import { findNamedUnit, listLine } from '#organisation/store/units.ts'
import type { outlineContract } from '../contract/outlines.ts'
import { checkOutline } from '../rules/outline-checks.ts'
import { familyOf } from '../rules/outline.ts'
import { builtInOutlines, outlineKey } from '../rules/outlines.ts'
import { documentKindNames } from '../rules/documents.ts'
import * as store from '../store/outlines.ts'

type Actions = Handlers<typeof outlineContract>

const outlines = recordsOf<Pick<store.NewOutline, 'name' | 'body'>>({
  entity: 'report.outline',
  label: ({ name }) => `Susunan "${name}"`,
  facts: ({ name, body }) => ({ name, sections: body.sections.map(({ heading }) => heading).join('; ') }),
})

export const listOutlines: Actions['listOutlines'] = async (call) => {
  const { tx, unit } = call
  const may = call.may('report.outline', unit.path)
  const names = new Map(
    (await listLine(tx, unit.path, call.today)).map(({ id, shortName }) => [id, shortName]),
  )
  return {
    outlines: [
      ...(await store.listOutlines(tx, unit.path)).map(({ unitId, body, ...outline }) => ({
        ...outline,
        key: outlineKey(outline.id),
        owner: names.get(unitId) ?? null,
        numbering: body.numbering,
        sections: [...body.sections],
        can: { edit: may && unitId === unit.id },
      })),
      ...Object.values(builtInOutlines).map(({ sections, ...outline }) => ({
        ...outline,
        id: null,
        owner: null,
        sections: [...sections],
        can: { edit: false },
        version: 0,
      })),
    ],
    can: { add: may },
  }
}

const refuseWrong = (sections: Parameters<typeof checkOutline>[0]): void =>
  refuseErrors('Susunan dokumen belum dapat disimpan.', checkOutline(sections))

const nameTaken = (name: string): Refusal =>
  new Refusal('conflict', `Susunan bernama "${name}" sudah ada. Pakai nama lain.`, {
    errors: [{ field: 'body.name', message: 'Nama ini sudah dipakai.' }],
  })

/** An outline of this very unit, those of units above are only used here; with the others of its documents. */
async function getOwn({ tx, unit }: UnitCall, id: number) {
  const all = await store.listOutlines(tx, unit.path)
  const own = refuseForeign(
    all.find((one) => one.id === id),
    'Susunan itu',
    unit,
  )
  const family = familyOf(own.base)
  const others = all.filter((one) => one.unitId === unit.id && one.id !== id && familyOf(one.base) === family)
  return { own, others }
}

export const addOutline: Actions['addOutline'] = async (call, { body }) => {
  const { name, base, ...rest } = body
  refuseWrong(rest.sections)
  const outline = { name, base, body: rest }
  const id = await store.insertOutline(call.tx, call.unit, outline)
  if (id === undefined) throw nameTaken(name)
  return outlines.added(call, id, outline)
}

export const saveOutline: Actions['saveOutline'] = async (call, { params, body }) => {
  const { name, version, ...rest } = body
  refuseWrong(rest.sections)
  const { own: before, others } = await getOwn(call, params.outline)
  if (others.some((other) => other.name === name)) throw nameTaken(name)
  const after = { name, body: rest }
  const saved = await store.updateOutline(call.tx, call.unit, before.id, version, after)
  return outlines.changed(call, { before, after, version, saved })
}

/** The first documents that stand in an outline, as a sentence names them. */
async function nameUses(call: UnitCall, uses: readonly store.OutlineUse[]): Promise<string> {
  const named = uses.slice(0, 3).map(async ({ unitId, kind, year }) => {
    const unit = await findNamedUnit(call.tx, unitId, call.today)
    return `${documentKindNames[kind]} ${year} ${unit?.shortName ?? ''}`.trim()
  })
  const more = uses.length > 3 ? ` dan ${uses.length - 3} dokumen lain` : ''
  return `${(await Promise.all(named)).join('; ')}${more}`
}

/** An outline goes when no document stands in it; finished documents count too, because they may be opened again. */
export const removeOutline: Actions['removeOutline'] = async (call, { params, query }) => {
  const { tx, unit } = call
  const { own: before } = await getOwn(call, params.outline)
  const uses = await store.listOutlineUses(tx, unit, outlineKey(before.id))
  if (uses.length > 0)
    throw new Refusal(
      'conflict',
      `Susunan "${before.name}" dipakai oleh ${await nameUses(call, uses)}. Pilih susunan lain pada dokumen itu, lalu hapus.`,
    )
  const { version, reason } = query
  const removed = await store.removeOutline(tx, unit, before.id, version)
  return outlines.removed(call, { before, version, removed, reason })
}
