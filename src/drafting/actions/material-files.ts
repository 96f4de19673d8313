import { Refusal } from '#core/refusal.ts'
import type { Handlers } from '#platform/http/call.ts'
import { recordHistory } from '#platform/history.ts'
import type { draftingContract } from '../contract/drafting.ts'
import { saveMaterialFile } from '../store/drafting.ts'
import { getMaterial, readDrafting } from './drafting.ts'
import { getEditablePlan, getLatestPlan } from '#plan/actions/open-plan.ts'

type Actions = Handlers<typeof draftingContract>

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

export const attachFile: Actions['attachFile'] = async (call, { params, query, file }) => {
  await call.transact(async (unitCall) => {
    await getMaterial(unitCall, await getEditablePlan(unitCall, params.year), params.material)
  })
  const stored = await call.files.save(once(file), 'application/octet-stream')
  return call.transact(async (unitCall) => {
    const plan = await getEditablePlan(unitCall, params.year)
    const { fileName } = await getMaterial(unitCall, plan, params.material)
    await saveMaterialFile(unitCall.tx, plan.id, params.material, { hash: stored.sha256, name: query.name })
    await recordHistory(unitCall, {
      entity: 'drafting.material',
      key: String(params.material),
      action: 'attach',
      before: { fileName },
      after: { fileName: query.name },
    })
    return readDrafting(unitCall, params.year)
  })
}

export const getFile: Actions['getFile'] = async (call, { params }) => {
  const material = await getMaterial(call, await getLatestPlan(call, params.year), params.material)
  const { fileHash, fileName } = material
  if (fileHash === null || fileName === null) throw noFile()
  return {
    fileName,
    contentType: 'application/octet-stream',
    disposition: 'attachment',
    content: async () => {
      const file = await call.files.find(fileHash)
      if (file === undefined) throw noFile()
      return file.open()
    },
  }
}

const noFile = (): Refusal => new Refusal('notFound', 'Bahan ini tidak mempunyai berkas.')
