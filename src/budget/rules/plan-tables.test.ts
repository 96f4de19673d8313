import { describe, expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { rupiah } from '#core/rupiah.ts'
import { entry } from '../../../test/support/ledger-entry.ts'
import { composePlanTable, type PlanTable, type PlanTableSource } from './plan-tables.ts'

const survey = entry({
  classCode: 'QAH',
  outputCode: 'U08',
  name: 'Layanan survei',
  volume: decimal(12),
  amount: rupiah(1_500_300),
  location: 'Jambi',
  personInCharge: 'PRL',
  funding: [
    { source: 'RM', amount: rupiah(1_000_000) },
    { source: 'BLU', amount: rupiah(500_000) },
  ],
  months: [
    { month: 2, amount: rupiah(500_000) },
    { month: 12, amount: rupiah(1_000_000) },
  ],
  forward: [{ year: 2026, volume: decimal('13.5'), amount: rupiah(1_700_000), reason: null }],
  indicators: [
    { indicatorId: 1, share: null },
    { indicatorId: 2, share: decimal(40) },
  ],
})
const report = entry({
  classCode: 'XXX',
  outputCode: '952',
  name: 'Laporan',
  volume: null,
  unitOfMeasure: null,
  amount: rupiah(400),
})
const source: PlanTableSource = {
  year: 2025,
  entries: [survey, report],
  indicators: [
    { id: 1, code: 'IKK 1', name: 'Satu', target: '80 persen' },
    { id: 2, code: 'IKK 2', name: 'Dua', target: null },
    { id: 3, code: 'IKK 3', name: 'Tiga', target: '4 laporan' },
  ],
}

const linesOf = ({ sections }: PlanTable) =>
  sections.flatMap(({ title, groups }) => [
    title,
    ...groups.flatMap((group) => [
      `  ${group.title}`,
      ...group.rows.map(({ cells }) => `    ${cells.join(' | ')}`),
    ]),
  ])
const headsOf = ({ columns }: PlanTable) =>
  columns.map(({ key, name, kind, group }) =>
    [group, name, key, kind].filter((part) => part !== null).join('/'),
  )
const once =
  'Satu rincian output dapat mendukung beberapa indikator; jumlah anggaran menghitung setiap rincian output sekali.'
const dash = 'Tanda - berarti tidak direncanakan.'
const residue = 'Karena pembulatan ke ribu rupiah, baris yang dicetak kurang 1 dari jumlahnya.'

describe('the tables that plan and budget have in common', () => {
  it('allocation: an output below each indicator with what counts for it; the true total beside their sum', () => {
    const table = composePlanTable('allocation', source, 'thousand')
    expect(table.caption).toBe('Indikator, rincian output, dan alokasi Tahun 2025 (ribu Rp)')
    expect(headsOf(table)).toEqual([
      'Kode/code/code',
      'Rincian output/name/words',
      'Alokasi 2025/amount/figure',
    ])
    expect(linesOf(table)).toEqual([
      'IKK 1 Satu – target 80 persen, alokasi terkait 1.500',
      '  QAH Pelayanan Publik Lainnya',
      '    QAH.U08 | Layanan survei | 1.500',
      'IKK 2 Dua – alokasi terkait 600',
      '  QAH Pelayanan Publik Lainnya',
      '    QAH.U08 | Layanan survei | 600',
      'IKK 3 Tiga – target 4 laporan',
      '  ',
      '     | Belum didukung rincian output | ',
      'Rincian output yang belum dikaitkan dengan indikator',
      '  XXX',
      '    XXX.952 | Laporan | 0',
    ])
    expect(table.totals).toEqual([
      { name: 'Jumlah menurut indikator', cells: { amount: '2.100' } },
      { name: 'Jumlah anggaran', cells: { amount: '1.501' } },
    ])
    expect(table.note).toBe(`${once} ${residue}`)
    expect(table.sections[2]?.groups[0]?.rows[0]?.key).toBe('3')
  })

  it('allocation: where every output serves an indicator nothing stands below them', () => {
    const { sections } = composePlanTable('allocation', { ...source, entries: [survey] }, 'rupiah')
    expect(sections).toHaveLength(3)
    const nothing = composePlanTable(
      'allocation',
      { ...source, entries: [{ ...survey, amount: null }] },
      'rupiah',
    )
    expect(linesOf(nothing).slice(0, 3)).toEqual([
      'IKK 1 Satu – target 80 persen, alokasi terkait -',
      '  QAH Pelayanan Publik Lainnya',
      '    QAH.U08 | Layanan survei | ',
    ])
  })

  it('need: volume, unit and amount, and only the later years for which something is estimated', () => {
    const table = composePlanTable('need', source, 'thousand')
    expect(table.caption).toBe('Kebutuhan pendanaan Tahun 2025 dan prakiraan maju (ribu Rp)')
    expect(headsOf(table).slice(2)).toEqual([
      'Tahun 2025/Volume/volume/figure',
      'Tahun 2025/Satuan/unit/code',
      'Tahun 2025/Alokasi/amount/figure',
      'Prakiraan maju 2026/Volume/volume-2026/figure',
      'Prakiraan maju 2026/Alokasi/amount-2026/figure',
    ])
    expect(linesOf(table)).toEqual([
      'IKK 1 Satu',
      '  QAH Pelayanan Publik Lainnya',
      '    QAH.U08 | Layanan survei | 12 | Layanan | 1.500 | 13,5 | 1.700',
      'IKK 2 Dua',
      '  QAH Pelayanan Publik Lainnya',
      '    QAH.U08 | Layanan survei | 12 | Layanan | 1.500 | 13,5 | 1.700',
      'Rincian output yang belum dikaitkan dengan indikator',
      '  XXX',
      '    XXX.952 | Laporan | - |  | 0 | - | -',
    ])
    expect(table.totals).toEqual([
      { name: 'Jumlah anggaran', cells: { amount: '1.501', 'amount-2026': '1.700' } },
    ])
    expect(table.note).toBe(`${once} ${dash} ${residue}`)
    expect(table.sections[0]?.groups[0]?.rows[0]?.key).toBe('1/QAH.U08/Layanan survei')
    expect(table.sections[2]?.groups[0]?.rows[0]?.key).toBe('0/XXX.952/Laporan')
  })

  it('sources: the common ones and those that are used, with the place of the work', () => {
    const table = composePlanTable('sources', source, 'thousand')
    expect(table.caption).toBe('Sumber pendanaan Tahun 2025 (ribu Rp)')
    expect(headsOf(table).slice(2)).toEqual([
      'Alokasi/Rupiah Murni/RM/figure',
      'Alokasi/PNBP/PNBP/figure',
      'Alokasi/PHLN/PHLN/figure',
      'Alokasi/BLU/BLU/figure',
      'Alokasi/Jumlah/sum/figure',
      'Lokasi/location/words',
    ])
    expect(linesOf(table).filter((line) => line.startsWith('    '))).toEqual([
      '    QAH.U08 | Layanan survei | 1.000 | - | - | 500 | 1.500 | Jambi',
      '    QAH.U08 | Layanan survei | 1.000 | - | - | 500 | 1.500 | Jambi',
      '    XXX.952 | Laporan | - | - | - | - | - | ',
    ])
    expect(table.totals).toEqual([
      { name: 'Jumlah anggaran', cells: { RM: '1.000', PNBP: '-', PHLN: '-', BLU: '500', sum: '1.500' } },
    ])
    expect(table.note).toBe(`${once} ${dash} ${residue}`)
  })

  it('schedule: twelve months with their sum and who is in charge; the target stands with the indicator', () => {
    const table = composePlanTable('schedule', source, 'thousand')
    expect(table.caption).toBe('Jadwal pelaksanaan kegiatan dan penarikan anggaran Tahun 2025 (ribu Rp)')
    expect(headsOf(table).slice(2)).toEqual([
      ...['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'].map(
        (name, index) => `Rencana penarikan anggaran/${name}/month-${index + 1}/figure`,
      ),
      'Rencana penarikan anggaran/Jumlah/sum/figure',
      'PJ/charge/words',
    ])
    expect(linesOf(table).slice(0, 3)).toEqual([
      'IKK 1 Satu – target 80 persen',
      '  QAH Pelayanan Publik Lainnya',
      `    QAH.U08 | Layanan survei | - | 500 |${' - |'.repeat(9)} 1.000 | 1.500 | PRL`,
    ])
    expect(linesOf(table).at(-1)).toBe(`    XXX.952 | Laporan |${' - |'.repeat(13)} `)
    expect(table.totals[0]?.cells).toMatchObject({
      'month-1': '-',
      'month-2': '500',
      'month-12': '1.000',
      sum: '1.500',
    })
    expect(table.note).toBe(`${once} ${dash} PJ: penanggung jawab. ${residue}`)
  })
})
