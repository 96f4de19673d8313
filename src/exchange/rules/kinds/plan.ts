import { choice, code, monthColumns, number, target, text } from '../columns.ts'
import type { Kind } from '../kind.ts'

const quarterHelp = 'Target sampai dengan triwulan ini menurut cara hitung indikatornya; boleh kosong.'

const plan: Kind = {
  id: 'rencana',
  title: 'Rencana kinerja: sasaran, indikator, target tahun dan triwulan',
  sheet: 'Rencana',
  entity: 'target',
  permission: 'plan.edit',
  columns: [
    code('objectiveCode', 'Kode sasaran', ['No Sasaran'], 'Kode sasaran, misalnya SK 1.', {
      carries: true,
      width: 12,
    }),
    text(
      'objective',
      'Sasaran',
      ['Sasaran Kegiatan', 'Sasaran Kinerja', 'Sasaran Strategis'],
      'Bunyi sasaran.',
      { carries: true, width: 44 },
    ),
    code(
      'code',
      'Kode indikator',
      ['Kode IKK', 'Kode IKSP', 'No Indikator', 'Kode'],
      'Kode indikator dalam katalog.',
      { required: true, width: 14 },
    ),
    text(
      'name',
      'Indikator',
      ['Indikator Kinerja', 'Indikator Kinerja Kegiatan', 'IKK'],
      'Bunyi indikator.',
      { required: true, width: 44 },
    ),
    text('unit', 'Satuan', [], 'Satuan ukuran, misalnya %.', { width: 14 }),
    choice('polarity', 'Polaritas', ['Arah'], 'Maksimal, Minimal, atau Stabil.', {
      width: 14,
      choices: { maximize: 'Maksimal', minimize: 'Minimal', stabilize: 'Stabil' },
    }),
    target(
      'target',
      'Target tahun',
      ['Target', 'Target PK', 'Target setahun'],
      'Angka, rentang 80-90, atau - bila tanpa target.',
      { dash: 'none', width: 14 },
    ),
    ...(['I', 'II', 'III', 'IV'] as const).map((roman, index) =>
      number(`quarter.${index + 1}`, `TW ${roman}`, [`Triwulan ${roman}`, `TW${index + 1}`], quarterHelp, {
        width: 12,
      }),
    ),
    text('remark', 'Keterangan', ['Catatan'], 'Latar belakang angka; boleh kosong.', { width: 34 }),
  ],
}

const monthly: Kind = {
  id: 'target-bulanan',
  title: 'Target per bulan dengan subparameter',
  sheet: 'Target Bulanan',
  entity: 'parameter',
  permission: 'plan.edit',
  columns: [
    text(
      'indicator',
      'Indikator',
      ['Indikator Kinerja Kegiatan', 'IKK', 'Indikator Kinerja', 'Kode indikator'],
      'Kode atau nama indikator. Sel kosong berarti sama dengan baris di atasnya.',
      { required: true, carries: true, width: 34 },
    ),
    text(
      'name',
      'Parameter',
      ['Subparameter', 'Definisi Operasional IKK Satker', 'Definisi Operasional', 'Uraian'],
      'Nama subparameter; kosong untuk indikatornya sendiri.',
      { width: 44 },
    ),
    target(
      'target',
      'Target PK',
      ['Target', 'Target tahun'],
      'Target setahun indikator; kosong untuk subparameter.',
      { width: 12 },
    ),
    number('absolute', 'Target absolut', ['Absolut'], 'Jumlah yang menjadi target setahun.', { width: 14 }),
    ...monthColumns('number', 'Target sampai dengan bulan ini.', 'none'),
  ],
}

export const planKinds: readonly Kind[] = [plan, monthly]
