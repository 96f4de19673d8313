import { Refusal } from '#core/refusal.ts'
import type { Handlers } from '#platform/http/call.ts'
import { getEditablePlan, getLatestPlan } from '#plan/read/open-plan.ts'
import type { draftingContract } from '../contract/drafting.ts'
import { updateMaterialFile } from '../store/materials.ts'
import { getMaterial, materials } from './materials.ts'

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
    const before = await getMaterial(unitCall, plan, params.material)
    const { name } = query
    const saved = await updateMaterialFile(unitCall.tx, plan, before, { hash: stored.sha256, name })
    const after = { ...before, fileName: name }
    return materials.changed(unitCall, { before, after, version: before.version, saved, action: 'attach' })
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
