import { trainingKindNames } from '#organisation/index.ts'
import { choice, code, date, number, text } from '../columns.ts'
import type { Kind } from '../kind.ts'

const words = (...all: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(all.map((word) => [word, word]))

const staff: Kind = {
  id: 'pegawai',
  title: 'Daftar pegawai',
  sheet: 'Pegawai',
  entity: 'staff',
  permission: 'staff.edit',
  columns: [
    text(
      'name',
      'Nama',
      ['Nama Pegawai'],
      'Nama dengan gelar; boleh kosong bila hanya jabatannya yang dicatat.',
      { width: 30 },
    ),
    code('nip', 'NIP', ['NIP/NI PPPK'], '18 angka; tulis sebagai teks. Boleh kosong.', { width: 22 }),
    choice('employment', 'Status', ['Status Kepegawaian'], 'PNS, PPPK, atau PPNPN.', {
      required: true,
      width: 10,
      choices: words('PNS', 'PPPK', 'PPNPN'),
    }),
    code('rankGroup', 'Golongan', ['Gol'], 'Angka Romawi, misalnya III.', { width: 10 }),
    code('ruang', 'Ruang', [], 'Huruf a sampai e; boleh kosong.', { width: 8 }),
    choice('educationLevel', 'Pendidikan', ['Jenjang Pendidikan'], 'Jenjang terakhir.', {
      width: 12,
      choices: words('SD', 'SMP', 'SMA', 'D I', 'D II', 'D III', 'D IV', 'S1', 'Profesi', 'S2', 'S3'),
    }),
    text('educationField', 'Jurusan', ['Bidang Pendidikan'], 'Bidang pendidikan terakhir.', { width: 26 }),
    text('jobTitle', 'Jabatan', ['Nama Jabatan'], 'Nama jabatan.', { required: true, width: 34 }),
    choice(
      'jobFamily',
      'Jenis jabatan',
      ['Rumpun Jabatan'],
      'Struktural, Fungsional tertentu, atau Fungsional umum.',
      {
        width: 20,
        choices: { structural: 'Struktural', specific: 'Fungsional tertentu', general: 'Fungsional umum' },
      },
    ),
    number('positionClass', 'Kelas jabatan', ['Kelas'], '1 sampai 17; boleh kosong.', { width: 12 }),
    text(
      'placement',
      'Tim atau wilayah kerja',
      ['Tim Kerja', 'Wilayah Kerja', 'Penempatan'],
      'Nama bagian unit; kosong berarti kantornya.',
      { width: 26 },
    ),
    date('validFrom', 'Sejak', ['TMT', 'Mulai'], 'Tanggal mulai keadaan ini.', { required: true, width: 14 }),
    date('validUntil', 'Sampai', ['Selesai', 'Berakhir'], 'Tanggal tidak berlaku lagi; kosong bila masih.', {
      width: 14,
    }),
  ],
}

const training: Kind = {
  id: 'pelatihan',
  title: 'Pelatihan pegawai',
  sheet: 'Pelatihan',
  entity: 'training',
  permission: 'staff.edit',
  columns: [
    text('title', 'Pelatihan', ['Nama Pelatihan', 'Judul'], 'Nama pelatihan.', {
      required: true,
      carries: true,
      width: 40,
    }),
    choice('kind', 'Jenis', ['Jenis Pelatihan'], 'Jenis pelatihan.', {
      width: 30,
      carries: true,
      choices: trainingKindNames,
      shortChoices: {
        technical: 'Teknis',
        functional: 'Fungsional',
        competenceTest: 'Uji kompetensi',
        enforcement: 'Penegakan hukum',
        health: 'Kesehatan',
        leadership: 'Kepemimpinan',
        study: 'Tugas belajar',
      },
    }),
    text('organiser', 'Penyelenggara', [], 'Yang menyelenggarakan.', { carries: true, width: 30 }),
    date('startsOn', 'Mulai', ['Tanggal Mulai'], 'Tanggal mulai.', {
      required: true,
      carries: true,
      width: 14,
    }),
    date('endsOn', 'Selesai', ['Tanggal Selesai'], 'Tanggal selesai.', {
      required: true,
      carries: true,
      width: 14,
    }),
    number('lessonHours', 'Jam pelajaran', ['JP', 'Jumlah JP'], 'Jam pelajaran.', {
      required: true,
      carries: true,
      width: 12,
    }),
    code('nip', 'NIP peserta', ['NIP'], 'Satu peserta per baris; kosong bila belum ada.', { width: 22 }),
    text('participant', 'Nama peserta', ['Peserta', 'Nama'], 'Dipakai bila NIP kosong.', { width: 30 }),
  ],
}

export const peopleKinds: readonly Kind[] = [staff, training]
