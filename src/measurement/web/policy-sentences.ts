import type { Output } from '#lib/endpoint.ts'
import type { measurementContract } from '../contract.ts'
import { statusWords } from '../rules/status-word.ts'
import { plainText } from './words.ts'

export type PolicyShape = Output<typeof measurementContract.getPolicy>

/** The policy in sentences, each of which stands alone. */
export function policySentences(policy: PolicyShape): readonly string[] {
  return [
    policy.cap === null
      ? 'Capaian dilaporkan apa adanya, tanpa batas.'
      : `Capaian dilaporkan paling tinggi ${plainText(policy.cap)}%; capaian mentah tetap ditampilkan.`,
    `Capaian di atas ${plainText(policy.anomalyThreshold)}% ditandai anomali dan wajib dijelaskan.`,
    policy.notDue === 'state'
      ? `Indikator yang belum jatuh tempo ditulis "${statusWords.notDue}".`
      : 'Indikator yang belum jatuh tempo ditulis 100% beserta alasannya.',
    policy.zeroTarget === 'none'
      ? 'Target nol tidak diberi persentase.'
      : 'Target nol ditulis 100% beserta alasannya.',
  ]
}
