import { code, money, monthColumns, number, target, text } from '../columns.ts'
import type { Kind } from '../kind.ts'

const indicator = text(
  'indicator',
  'Indikator',
  ['IKK', 'Indikator Kinerja Kegiatan', 'Indikator Kinerja', 'Nama IKK'],
  'Kode atau nama indikator yang dilayani RO ini; - bila tidak ada. Sel kosong berarti sama dengan baris di atasnya.',
  { carries: true, width: 34 },
)
const outputCode = code(
  'code',
  'Kode RO',
  ['Kode', 'Kode Rincian Output', 'KRO.RO'],
  'Kode KRO dan RO, misalnya QAH.016. Bila kosong, RO dikenali dari namanya.',
  { width: 12 },
)
const outputName = text('name', 'Rincian Output', ['RO', 'Nama RO', 'Uraian'], 'Nama rincian output.', {
  required: true,
  width: 44,
})
const amountHelp = 'Angka sesuai satuan uang yang tertulis di atas tabel.'

/** Allocation per indicator: what an indicator gets in all, and the outputs that serve it. */
const allocation: Kind = {
  id: 'anggaran-ikk',
  title: 'Anggaran per indikator (IKK)',
  sheet: 'Anggaran IKK',
  entity: 'output',
  permission: 'budget.edit',
  columns: [
    text(
      'outputs',
      'RO yang mendukung',
      ['Rincian Output', 'RO'],
      'Kode atau nama RO, satu per baris dalam sel.',
      { width: 44 },
    ),
    text(
      'indicator',
      'Indikator',
      ['IKK', 'Indikator Kinerja Kegiatan', 'Indikator Kinerja'],
      'Kode atau nama indikator.',
      {
        required: true,
        width: 44,
      },
    ),
    target('target', 'Target', ['Target Tahun', 'Target PK', 'Target IKK'], 'Target setahun; boleh kosong.', {
      width: 12,
    }),
    money('allocation', 'Alokasi', ['Anggaran', 'Pagu', 'Alokasi Anggaran'], amountHelp, {
      required: true,
      width: 18,
    }),
  ],
}

const outputs: Kind = {
  id: 'anggaran-ro',
  title: 'Rincian output (RO): volume, satuan, alokasi, prakiraan maju',
  sheet: 'Rincian Output',
  entity: 'output',
  permission: 'budget.edit',
  columns: [
    indicator,
    code(
      'activity',
      'Kegiatan',
      ['Kode Kegiatan'],
      'Kode (4 angka) atau nama kegiatan; wajib untuk RO baru.',
      { carries: true, width: 12 },
    ),
    outputCode,
    outputName,
    number('volume', 'Volume', ['Vol', 'Tahun Volume', 'Target Volume'], 'Jumlah keluaran.', { width: 12 }),
    text('unit', 'Satuan', ['Tahun Satuan', 'Sat'], 'Satuan yang diizinkan KRO, misalnya Layanan.', {
      width: 14,
    }),
    money('amount', 'Alokasi', ['Tahun Alokasi', 'Anggaran', 'Pagu', 'Jumlah Biaya'], amountHelp, {
      dash: 'zero',
      width: 18,
    }),
    number(
      'forwardVolume.{year}',
      'Prakiraan maju volume {year}',
      ['PM volume {year}'],
      'Volume tahun berikutnya.',
      { width: 14 },
    ),
    money('forwardAmount.{year}', 'Prakiraan maju alokasi {year}', ['PM alokasi {year}'], amountHelp, {
      dash: 'zero',
      width: 18,
    }),
  ],
}

const sourceHelp = `Jumlah dari sumber dana ini. ${amountHelp}`
const funding: Kind = {
  id: 'pendanaan',
  title: 'Sumber pendanaan dan lokasi per RO',
  sheet: 'Sumber Pendanaan',
  entity: 'output',
  permission: 'budget.edit',
  columns: [
    indicator,
    outputCode,
    outputName,
    ...(
      [
        ['RM', 'Rupiah Murni', 'Alokasi Rupiah Murni'],
        ['PNBP', 'PNBP', 'Alokasi PNBP'],
        ['PHLN', 'PHLN', 'Alokasi PHLN'],
        ['RMP', 'Rupiah Murni Pendamping', 'RM Pendamping'],
        ['BLU', 'BLU', 'Badan Layanan Umum'],
        ['SBSN', 'SBSN', 'Surat Berharga Syariah Negara'],
        ['HDN', 'Hibah Dalam Negeri', 'HDN'],
        ['HLN', 'Hibah Luar Negeri', 'HLN'],
      ] as const
    ).map(([source, header, other]) =>
      money(`funding.${source}`, header, [other, source], sourceHelp, { dash: 'zero', width: 16 }),
    ),
    money('amount', 'Jumlah', ['Total', 'Jumlah Dana'], amountHelp, { dash: 'zero', width: 18 }),
    text('location', 'Lokasi', ['Lokasi Kegiatan'], 'Tempat kegiatan; boleh kosong.', { width: 18 }),
  ],
}

const schedule: Kind = {
  id: 'jadwal',
  title: 'Jadwal penarikan anggaran per bulan dan penanggung jawab (PJ)',
  sheet: 'Jadwal',
  entity: 'output',
  permission: 'budget.edit',
  columns: [
    indicator,
    outputCode,
    outputName,
    target('target', 'Target IKK', ['Target'], 'Target setahun indikatornya; boleh kosong.', { width: 12 }),
    ...monthColumns('money', `Penarikan bulan ini. ${amountHelp}`),
    text('charge', 'PJ', ['Penanggung Jawab'], 'Bagian atau tim penanggung jawab.', { width: 30 }),
  ],
}

const components: Kind = {
  id: 'komponen',
  title: 'Komponen dan akun per RO',
  sheet: 'Komponen',
  entity: 'component',
  permission: 'budget.edit',
  columns: [
    code('output', 'Kode RO', ['RO', 'KRO.RO'], 'Kode KRO dan RO, misalnya EBA.994.', {
      required: true,
      carries: true,
      width: 12,
    }),
    code('component', 'Komponen', ['Kode Komponen'], 'Tiga angka, misalnya 002.', {
      required: true,
      width: 12,
    }),
    code('subcomponent', 'Subkomponen', ['Sub Komponen', 'Kode Subkomponen'], 'Satu huruf; boleh kosong.', {
      width: 12,
    }),
    code('account', 'Akun', ['Kode Akun', 'MAK'], 'Enam angka, diawali 5.', { required: true, width: 12 }),
    text('name', 'Uraian', ['Nama Komponen', 'Uraian Komponen'], 'Nama komponen atau rinciannya.', {
      required: true,
      width: 44,
    }),
    money('amount', 'Jumlah', ['Jumlah Biaya', 'Alokasi', 'Pagu'], amountHelp, { required: true, width: 18 }),
  ],
}

export const budgetKinds: readonly Kind[] = [allocation, outputs, funding, schedule, components]
