import { describe, expect, it } from 'vitest'
import { trainingKindNames } from '#organisation/index.ts'
import { readCell } from './cells.ts'
import { choice, findColumn, findField, nameOfHead } from './columns.ts'
import { kindIds, type KindId } from './kind.ts'
import { getKind, kinds } from './kinds.ts'

/** Heads as offices print them, with the field that each must fill. */
const printed: Readonly<Record<KindId, Readonly<Record<string, readonly string[]>>>> = {
  rencana: {
    objectiveCode: ['Kode sasaran', 'No. Sasaran'],
    objective: ['Sasaran', 'Sasaran Kegiatan', 'Sasaran Kinerja', 'Sasaran Strategis'],
    code: ['Kode indikator', 'Kode IKK', 'Kode IKSP', 'No. Indikator', 'Kode'],
    name: ['Indikator', 'Indikator Kinerja', 'Indikator Kinerja Kegiatan', 'IKK'],
    unit: ['Satuan'],
    polarity: ['Polaritas', 'Arah'],
    target: ['Target tahun', 'Target 2025', 'Target PK', 'Target setahun'],
    'quarter.1': ['TW I', 'Triwulan I', 'TW1'],
    'quarter.2': ['TW II', 'Triwulan II', 'TW2'],
    'quarter.3': ['TW III', 'Triwulan III', 'TW3'],
    'quarter.4': ['TW IV', 'Triwulan IV', 'TW4'],
    remark: ['Keterangan', 'Catatan'],
  },
  'target-bulanan': {
    indicator: ['Indikator', 'Indikator Kinerja Kegiatan', 'IKK', 'Indikator Kinerja', 'Kode indikator'],
    name: ['Parameter', 'Subparameter', 'Definisi Operasional IKK Satker', 'Definisi Operasional', 'Uraian'],
    target: ['Target PK', 'Target', 'Target tahun'],
    absolute: ['Target absolut', 'Absolut'],
    'month.1': ['Januari', 'Jan'],
    'month.12': ['Desember', 'Des'],
  },
  'anggaran-ikk': {
    outputs: ['RO yang mendukung', 'Rincian Output', 'RO'],
    indicator: ['Indikator', 'IKK', 'Indikator Kinerja Kegiatan', 'Indikator Kinerja'],
    target: ['Target', 'Target Tahun', 'Target PK', 'Target IKK'],
    allocation: ['Alokasi', 'Anggaran', 'Pagu', 'Alokasi Anggaran 2025 (000)'],
  },
  'anggaran-ro': {
    indicator: ['Indikator', 'IKK', 'Indikator Kinerja Kegiatan', 'Indikator Kinerja', 'Nama IKK'],
    activity: ['Kegiatan', 'Kode Kegiatan'],
    code: ['Kode RO', 'Kode', 'Kode Rincian Output', 'KRO.RO'],
    name: ['Rincian Output', 'RO', 'Nama RO', 'Uraian'],
    volume: ['Volume', 'Vol', 'Tahun 2025 Volume', 'Target Volume'],
    unit: ['Satuan', 'Tahun 2025 Satuan', 'Sat'],
    amount: ['Alokasi', 'Tahun 2025 Alokasi (000)', 'Anggaran', 'Pagu', 'Jumlah Biaya'],
    'forwardVolume.2026': ['Prakiraan maju volume 2026', 'PM volume 2026'],
    'forwardAmount.2026': ['Prakiraan maju alokasi 2026 (000)', 'PM alokasi 2026'],
  },
  pendanaan: {
    indicator: ['Indikator', 'IKK'],
    code: ['Kode RO'],
    name: ['Rincian Output'],
    'funding.RM': ['Rupiah Murni', 'Alokasi Rupiah Murni', 'RM'],
    'funding.PNBP': ['PNBP', 'Alokasi PNBP'],
    'funding.PHLN': ['PHLN', 'Alokasi PHLN'],
    'funding.RMP': ['Rupiah Murni Pendamping', 'RM Pendamping', 'RMP'],
    'funding.BLU': ['BLU', 'Badan Layanan Umum'],
    'funding.SBSN': ['SBSN', 'Surat Berharga Syariah Negara'],
    'funding.HDN': ['Hibah Dalam Negeri', 'HDN'],
    'funding.HLN': ['Hibah Luar Negeri', 'HLN'],
    amount: ['Jumlah', 'Total', 'Jumlah Dana (000)'],
    location: ['Lokasi', 'Lokasi Kegiatan'],
  },
  jadwal: {
    indicator: ['Indikator'],
    code: ['Kode RO'],
    name: ['Rincian Output'],
    target: ['Target IKK', 'Target'],
    'month.5': ['Mei', 'May'],
    charge: ['PJ', 'Penanggung Jawab'],
  },
  komponen: {
    output: ['Kode RO', 'RO', 'KRO.RO'],
    component: ['Komponen', 'Kode Komponen'],
    subcomponent: ['Subkomponen', 'Sub Komponen', 'Kode Subkomponen'],
    account: ['Akun', 'Kode Akun', 'MAK'],
    name: ['Uraian', 'Nama Komponen', 'Uraian Komponen'],
    amount: ['Jumlah', 'Jumlah Biaya', 'Alokasi', 'Pagu (Rp)'],
  },
  pegawai: {
    name: ['Nama', 'Nama Pegawai'],
    nip: ['NIP', 'NIP/NI PPPK'],
    employment: ['Status', 'Status Kepegawaian'],
    rankGroup: ['Golongan', 'Gol.'],
    ruang: ['Ruang'],
    educationLevel: ['Pendidikan', 'Jenjang Pendidikan'],
    educationField: ['Jurusan', 'Bidang Pendidikan'],
    jobTitle: ['Jabatan', 'Nama Jabatan'],
    jobFamily: ['Jenis jabatan', 'Rumpun Jabatan'],
    positionClass: ['Kelas jabatan', 'Kelas'],
    placement: ['Tim atau wilayah kerja', 'Tim Kerja', 'Wilayah Kerja', 'Penempatan'],
    validFrom: ['Sejak', 'TMT', 'Mulai'],
    validUntil: ['Sampai', 'Selesai', 'Berakhir'],
  },
  pelatihan: {
    title: ['Pelatihan', 'Nama Pelatihan', 'Judul'],
    kind: ['Jenis', 'Jenis Pelatihan'],
    organiser: ['Penyelenggara'],
    startsOn: ['Mulai', 'Tanggal Mulai'],
    endsOn: ['Selesai', 'Tanggal Selesai'],
    lessonHours: ['Jam pelajaran', 'JP', 'Jumlah JP'],
    nip: ['NIP peserta', 'NIP'],
    participant: ['Nama peserta', 'Peserta', 'Nama'],
  },
}

const heads = kindIds.flatMap((id) =>
  Object.entries(printed[id]).flatMap(([field, names]) => names.map((name) => [id, name, field] as const)),
)

describe('the tables that can be imported', () => {
  it.each(heads)('%s: "%s" fills %s', (id, head, field) => {
    expect(findField(nameOfHead(head), getKind(id).columns)).toBe(field)
  })

  it('without these columns a row of a table means nothing', () => {
    const required = kinds.map(({ id, columns }) => [
      id,
      columns.filter((column) => column.required === true).map(({ field }) => field),
    ])
    expect(Object.fromEntries(required)).toEqual({
      rencana: ['code', 'name'],
      'target-bulanan': ['indicator'],
      'anggaran-ikk': ['indicator', 'allocation'],
      'anggaran-ro': ['name'],
      pendanaan: ['name'],
      jadwal: ['name'],
      komponen: ['output', 'component', 'account', 'name', 'amount'],
      pegawai: ['employment', 'jobTitle', 'validFrom'],
      pelatihan: ['title', 'startsOn', 'endsOn', 'lessonHours'],
    })
  })

  it('an empty cell means the value above it where tables print merged cells', () => {
    const carried = kinds.map(({ id, columns }) => [
      id,
      columns.filter((column) => column.carries === true).map(({ field }) => field),
    ])
    expect(Object.fromEntries(carried)).toEqual({
      rencana: ['objectiveCode', 'objective'],
      'target-bulanan': ['indicator'],
      'anggaran-ikk': [],
      'anggaran-ro': ['indicator', 'activity'],
      pendanaan: ['indicator'],
      jadwal: ['indicator'],
      komponen: ['output'],
      pegawai: [],
      pelatihan: ['title', 'kind', 'organiser', 'startsOn', 'endsOn', 'lessonHours'],
    })
  })

  it('a dash is zero money, and no target; elsewhere it is an empty cell', () => {
    const dashes = (id: KindId) =>
      Object.fromEntries(getKind(id).columns.map(({ field, dash }) => [field, dash]))
    expect(dashes('rencana')).toMatchObject({ target: 'none', remark: undefined })
    expect(dashes('target-bulanan')).toMatchObject({ 'month.1': 'none', target: undefined })
    expect(dashes('anggaran-ro')).toMatchObject({
      amount: 'zero',
      'forwardAmount.{year}': 'zero',
      volume: undefined,
    })
    expect(dashes('pendanaan')).toMatchObject({ 'funding.RM': 'zero', amount: 'zero', location: undefined })
    expect(dashes('jadwal')).toMatchObject({ 'month.1': 'zero' })
  })

  it.each([
    ['rencana', 'polarity', { maximize: 'Maksimal', minimize: 'Minimal', stabilize: 'Stabil' }],
    ['pegawai', 'employment', { PNS: 'PNS', PPPK: 'PPPK', PPNPN: 'PPNPN' }],
    [
      'pegawai',
      'jobFamily',
      { structural: 'Struktural', specific: 'Fungsional tertentu', general: 'Fungsional umum' },
    ],
  ] as const)('%s: %s is one of a list', (id, field, choices) => {
    expect(findColumn(field, getKind(id).columns)?.choices).toEqual(choices)
  })

  it('levels of education are those of the staff tables', () => {
    expect(Object.values(findColumn('educationLevel', getKind('pegawai').columns)?.choices ?? {})).toEqual(
      'SD,SMP,SMA,D I,D II,D III,D IV,S1,Profesi,S2,S3'.split(','),
    )
  })

  const kindOfTraining = findColumn('kind', getKind('pelatihan').columns) ?? choice('kind', 'Jenis', [], '')
  it.each(Object.keys(trainingKindNames))(
    'SYS-23: a training of kind %s is written and comes back as that kind',
    (kind) => {
      expect(readCell(kindOfTraining.choices?.[kind] ?? '', kindOfTraining)).toEqual({
        kind: 'value',
        value: kind,
      })
    },
  )

  it('kinds of training are read in short too, and a word that could be several is asked about', () => {
    expect(readCell('Teknis', kindOfTraining)).toEqual({ kind: 'value', value: 'technical' })
    expect(readCell('Bimbingan teknis', kindOfTraining)).toMatchObject({ kind: 'fault' })
  })

  it('a template says of every column what to write, and leaves room for it', () => {
    const columns = kinds.flatMap(({ columns: all }) => all)
    expect(columns.filter(({ help, width }) => help === '' || (width ?? 0) < 8)).toEqual([])
  })

  it('each table is of one kind of record and asks for the permission of its screen', () => {
    expect(kinds.map(({ id, entity, permission }) => [id, entity, permission])).toEqual([
      ['rencana', 'target', 'plan.edit'],
      ['target-bulanan', 'parameter', 'plan.edit'],
      ['anggaran-ikk', 'output', 'budget.edit'],
      ['anggaran-ro', 'output', 'budget.edit'],
      ['pendanaan', 'output', 'budget.edit'],
      ['jadwal', 'output', 'budget.edit'],
      ['komponen', 'component', 'budget.edit'],
      ['pegawai', 'staff', 'staff.edit'],
      ['pelatihan', 'training', 'staff.edit'],
    ])
  })
})
