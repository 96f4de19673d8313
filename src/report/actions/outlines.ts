import type { Output } from '#lib/endpoint.ts'
import type { Handlers, UnitCall } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import { staleRefusal } from '#platform/conflict.ts'
import { Refusal } from '#core/refusal.ts'
import type { outlineContract } from '../contract/outlines.ts'
import { checkOutline } from '../rules/outline-checks.ts'
import { builtInOutlines } from '../rules/outlines.ts'
import * as store from '../store/outlines.ts'

type Actions = Handlers<typeof outlineContract>
type Shown = Output<(typeof outlineContract)['listOutlines']>

async function present(call: UnitCall): Promise<Shown> {
  const may = call.may('report.outline', call.unit.path)
  const adapted = await store.listOutlines(call.tx, call.unit.path)
  return {
    outlines: [
      ...adapted.map(({ id, unitId, unitName, kind, name, base, body, version }) => ({
        key: `susunan-${id}`,
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
    throw await staleRefusal(call, { entity: 'report.outline', key: String(id), name: `Susunan "${name}"` })
  await recordHistory(call, {
    entity: 'report.outline',
    key: String(saved),
    action: id === null ? 'add' : 'save',
    before: before && {
      name: before.name,
      sections: before.body.sections.map(({ heading }) => heading).join('; '),
    },
    after: { name, sections: sections.map(({ heading }) => heading).join('; ') },
  })
  return present(call)
}
