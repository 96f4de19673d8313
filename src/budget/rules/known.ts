import { finding, type Finding } from '#core/finding.ts'
import { outputLabel } from './codes.ts'
import type { LedgerEntry, LedgerNames } from './ledger.ts'

/** May the entry name this activity, these indicators and this unit in charge? Each must be one of the office in this year. */
export function checkKnown(
  entry: LedgerEntry,
  names: Pick<LedgerNames, 'activities' | 'indicators'>,
  chargeUnitIds: ReadonlySet<number>,
): readonly Finding[] {
  const place = outputLabel(entry)
  const unknown = (rule: string, message: string, next: string): Finding =>
    finding('error', rule, place, message, next)
  const indicators = new Set(names.indicators.map(({ id }) => id))
  return [
    ...(names.activities.some(({ id }) => id === entry.activityId)
      ? []
      : [
          unknown(
            'known.activity',
            `Kegiatan ${place} tidak berlaku pada tahun ini.`,
            'Pilih kegiatan yang ada, atau tambahkan pada Renstra.',
          ),
        ]),
    ...(entry.indicators.every(({ indicatorId }) => indicators.has(indicatorId))
      ? []
      : [
          unknown(
            'known.indicator',
            `${place} dikaitkan dengan indikator yang tidak ada dalam RKT yang berlaku.`,
            'Hapus kaitan itu, atau masukkan indikatornya ke RKT dan minta RKT itu disetujui.',
          ),
        ]),
    ...(entry.chargeUnitId === null || chargeUnitIds.has(entry.chargeUnitId)
      ? []
      : [
          unknown(
            'known.unit',
            `Unit penanggung jawab ${place} bukan bagian dari kantor ini.`,
            'Pilih kantor ini atau salah satu bagiannya.',
          ),
        ]),
  ]
}
