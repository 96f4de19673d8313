import type { Output } from '#lib/endpoint.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { Refusal } from '#core/refusal.ts'
import type { outlineContract } from '../contract/outlines.ts'
import { checkOutline } from '../rules/outline-checks.ts'
import { builtInOutlines } from '../rules/outlines.ts'
import { documentKindNames } from '../rules/documents.ts'
import * as store from '../store/outlines.ts'

const entity = 'report.outline'
const outlineKey = (id: number): string => `susunan-${id}`

type Actions = Handlers<typeof outlineContract>
type Shown = Output<(typeof outlineContract)['listOutlines']>

async function present(call: UnitCall): Promise<Shown> {
  const may = call.may('report.outline', call.unit.path)
  const adapted = await store.listOutlines(call.tx, call.unit.path)
  return {
    outlines: [
      ...adapted.map(({ id, unitId, unitName, kind, name, base, body, version }) => ({
        key: outlineKey(id),
        id,
        name,
        base,
        kind,
        owner: unitName,
        numbering: body.numbering,
        sections: [...body.sections],
        can: { edit: may && unitId === call.unit.id },
        version,
      })),
      ...Object.values(builtInOutlines).map(({ sections, ...outline }) => ({
        ...outline,
        id: null,
        kind: outline.base === 'renstra' ? ('renstra' as const) : ('rkt' as const),
        owner: null,
        sections: [...sections],
        can: { edit: false },
        version: 0,
      })),
    ],
    can: { add: may },
  }
}

export const listOutlines: Actions['listOutlines'] = (call) => present(call)

const stateOf = ({ name, body }: store.OutlineRow) => ({
  name,
  sections: body.sections.map(({ heading }) => heading).join('; '),
})

export const saveOutline: Actions['saveOutline'] = async (call, { body }) => {
  const { id, base, name, numbering, sections, version } = body
  const findings = checkOutline(sections)
  if (findings.length > 0)
    throw new Refusal('invalid', 'Susunan dokumen belum dapat disimpan.', { findings: [...findings] })
  const kind = base === 'renstra' ? 'renstra' : 'rkt'
  const before = (await store.listOutlines(call.tx, call.unit.path)).find((one) => one.id === id)
  const change = { id, kind, name, base, body: { numbering, sections }, version } as const
  const saved = await store.saveOutline(call.tx, call.unit, change)
  if (saved === undefined && id === null)
    throw new Refusal('conflict', `Susunan bernama "${name}" sudah ada. Pakai nama lain.`, {
      errors: [{ field: 'body.name', message: 'Nama ini sudah dipakai.' }],
    })
  if (saved === undefined)
    throw await staleRefusal(call, { entity, key: String(id), name: `Susunan "${name}"` })
  await recordHistory(call, {
    entity,
    key: String(saved),
    action: id === null ? 'add' : 'save',
    before: before && stateOf(before),
    after: { name, sections: sections.map(({ heading }) => heading).join('; ') },
  })
  return present(call)
}

/** An outline goes when no document stands in it; finished documents count too, because they may be opened again. */
export const deleteOutline: Actions['deleteOutline'] = async (call, { params, query }) => {
  const { tx, unit } = call
  const found = (await store.listOutlines(tx, unit.path)).find(({ id }) => id === params.outline)
  if (found === undefined)
    throw new Refusal('notFound', 'Susunan itu sudah tidak ada. Muat ulang untuk melihat daftar sekarang.')
  if (found.unitId !== unit.id)
    throw new Refusal(
      'forbidden',
      `Susunan "${found.name}" milik ${found.unitName}; hanya unit itu yang menghapusnya.`,
    )
  const uses = await store.listOutlineUses(tx, unit, outlineKey(found.id))
  if (uses.length > 0) {
    const named = uses
      .slice(0, 3)
      .map(({ kind, year, unitName }) => `${documentKindNames[kind]} ${year} ${unitName}`)
    const more = uses.length > 3 ? ` dan ${uses.length - 3} dokumen lain` : ''
    throw new Refusal(
      'conflict',
      `Susunan "${found.name}" dipakai oleh ${named.join('; ')}${more}. Pilih susunan lain pada dokumen itu, lalu hapus.`,
    )
  }
  if (!(await store.removeOutline(tx, found.id, query.version)))
    throw await staleRefusal(call, { entity, key: String(found.id), name: `Susunan "${found.name}"` })
  await recordHistory(call, {
    entity,
    key: String(found.id),
    action: 'delete',
    before: stateOf(found),
    reason: query.reason,
  })
  return present(call)
}
