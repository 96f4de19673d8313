import { documentNames } from '#core/glossary/documents.ts'
import type { Outline } from './outline.ts'
import { annex, chapter, frontSections, part, point } from './outline-parts.ts'

const optional = { required: false } as const

/**
 * The outline of five chapters I to V with two tables, work-plan matrix and bar chart (PRN-01).
 * @source RKT BKHIT Maluku 2024, baris 5-268 [SEED]
 */
const p1: Outline = {
  key: 'p1',
  name: 'P1: lima bagian (I–V), matriks dan jadwal palang',
  base: 'p1',
  numbering: 'romanLetter',
  sections: [
    ...frontSections,
    chapter('pendahuluan', 'PENDAHULUAN'),
    part('latar-belakang', 'LATAR BELAKANG', ['prose']),
    part('dasar-hukum', 'DASAR HUKUM', ['prose', 'citations']),
    part('tujuan-penyusunan', 'TUJUAN PENYUSUNAN', ['prose']),
    part('pengertian', 'PENGERTIAN RENCANA KINERJA TAHUNAN', ['prose']),
    part('waktu', 'WAKTU PENYUSUNAN', ['prose']),
    chapter('tugas-fungsi', 'TUGAS POKOK DAN FUNGSI', ['task', 'prose', 'functions']),
    chapter('visi-misi', 'VISI, MISI, TUJUAN, SASARAN DAN STRATEGI'),
    part('visi', 'VISI', ['prose', 'vision']),
    part('misi', 'MISI', ['prose', 'missions']),
    part('tujuan', 'TUJUAN', ['prose', 'goals']),
    part('sasaran-kebijakan', 'SASARAN KEBIJAKAN', ['prose', 'policyObjectives']),
    part('strategi', 'STRATEGI', ['prose', 'strategies']),
    chapter('perencanaan', 'PENYUSUNAN PERENCANAAN KINERJA', ['prose']),
    part('penetapan-sasaran', 'PENETAPAN SASARAN', ['prose', 'objectiveTree']),
    part('penyusunan-kegiatan', 'PENYUSUNAN KEGIATAN', ['prose', 'activityOutputs']),
    part('sumber-daya', 'DUKUNGAN SUMBER DAYA MANUSIA', ['prose', 'staffByPosition']),
    part('rencana-kerja', 'RENCANA KERJA', ['prose', 'targetTable']),
    chapter('penutup', 'PENUTUP', ['prose']),
    annex('matriks', 'MATRIKS RENCANA KERJA TAHUN {tahun}', ['workMatrix'], { landscape: true }),
    annex('jadwal-palang', 'JADWAL PALANG KEGIATAN TAHUN {tahun}', ['gantt'], { landscape: true }),
  ],
}

/**
 * The outline of five chapters on how performance is planned, with the form as annex (PRN-02).
 * @source RKT BKHIT Kalimantan Barat 2025, baris 1-1094 [SEED]
 */
const p2: Outline = {
  key: 'p2',
  name: 'P2: BAB I–V dengan langkah penyusunan dan formulir',
  base: 'p2',
  numbering: 'chapterLetter',
  sections: [
    ...frontSections,
    chapter('pendahuluan', 'PENDAHULUAN'),
    part('latar-belakang', 'LATAR BELAKANG', ['prose']),
    part('dasar-hukum', 'DASAR HUKUM', ['prose', 'citations']),
    part('tujuan-penyusunan', 'TUJUAN', ['prose']),
    part('pengertian', 'PENGERTIAN RENCANA KINERJA', ['prose']),
    part('penyusun', 'YANG BERTANGGUNG JAWAB MENYUSUN RENCANA KINERJA TAHUNAN', ['prose']),
    part('waktu', 'WAKTU PENYUSUNAN', ['prose']),
    part('mengapa', 'MENGAPA PERLU PERENCANAAN KINERJA', ['prose']),
    part('langkah', 'LANGKAH-LANGKAH PENYUSUNAN', ['prose']),
    chapter('visi-misi', 'VISI, MISI, TUJUAN DAN SASARAN PROGRAM', ['task', 'prose', 'functions']),
    part('visi', 'VISI', ['prose', 'vision']),
    part('misi', 'MISI', ['prose', 'missions']),
    part('tujuan', 'TUJUAN', ['prose', 'goals']),
    part('sasaran-program', 'SASARAN PROGRAM', ['prose', 'objectiveTree']),
    part('arah-kebijakan', 'ARAH KEBIJAKAN STRATEGIS', ['prose', 'policyDirections']),
    chapter('pembangunan', 'SASARAN PEMBANGUNAN DAN SKALA PRIORITAS'),
    part('sasaran-pembangunan', 'SASARAN PEMBANGUNAN', ['prose', 'pillars']),
    part('skala-prioritas', 'SKALA PRIORITAS', ['prose', 'priorityPlaces']),
    part('kegiatan-utama', 'KEGIATAN UTAMA', ['prose', 'mainActivities'], optional),
    chapter('perencanaan', 'PENYUSUNAN PERENCANAAN KINERJA', ['prose']),
    part('penetapan-sasaran', 'PENETAPAN SASARAN', ['prose']),
    part('penyusunan-program', 'PENYUSUNAN PROGRAM', ['prose', 'programs']),
    part('penyusunan-kegiatan', 'PENYUSUNAN KEGIATAN', ['prose', 'activityOutputs']),
    part('indikator-kegiatan', 'PENYUSUNAN INDIKATOR KINERJA KEGIATAN', ['prose']),
    part('satuan', 'PENENTUAN SATUAN SETIAP INDIKATOR', ['prose']),
    part('target', 'MENETAPKAN TARGET', ['prose']),
    part('tindakan', 'LANGKAH-LANGKAH DAN URUTAN TINDAKAN', ['prose']),
    chapter('penutup', 'PENUTUP', ['prose']),
    annex('formulir', 'SASARAN, PROGRAM DAN INDIKATOR KINERJA', ['planForm'], { landscape: true }),
  ],
}

/**
 * The outline of three chapters with staff, funding and three annexes in landscape (PRN-03).
 * @source RKT BKK Kelas II Jambi 2024, baris 5-606 [SEED]
 */
const p3: Outline = {
  key: 'p3',
  name: 'P3: BAB I–III dengan pendanaan dan tiga lampiran',
  base: 'p3',
  numbering: 'chapterNumber',
  sections: [
    ...frontSections,
    chapter('pendahuluan', 'PENDAHULUAN'),
    part('latar-belakang', 'Latar Belakang', ['prose']),
    part('dasar-hukum', 'Dasar Hukum', ['prose', 'citations'], optional),
    part('struktur-organisasi', 'Struktur Organisasi', ['prose', 'organisationParts', 'organisationChart']),
    part('sumber-daya', 'Sumber Daya Manusia', ['prose']),
    point('pegawai-kelompok', 'Menurut Kelompok Jabatan', ['staffFamilies', 'staffFamilyChart']),
    point('pegawai-golongan', 'Menurut Golongan dan Ruang', ['staffByGrade', 'staffGradeChart']),
    point('pegawai-pendidikan', 'Menurut Tingkat Pendidikan', ['staffByEducation', 'staffEducationChart']),
    point('pegawai-bagian', 'Menurut Bagian dan Kelompok Jabatan', [
      'staffByPlacement',
      'staffPlacementChart',
    ]),
    chapter('indikator-target', 'INDIKATOR DAN TARGET KINERJA TAHUNAN', ['prose', 'planIdentity']),
    part('sasaran-indikator', 'Sasaran, Indikator, dan Rincian Output', ['prose', 'indicatorOutputs']),
    part('pendanaan', 'Perhitungan Pendanaan', ['prose', 'fundingNeed']),
    part('sumber-pendanaan', 'Sumber Pendanaan', ['prose', 'fundingSources']),
    chapter('penutup', 'PENUTUP'),
    part('pemanfaatan', 'Pemanfaatan RKT', ['prose']),
    part('pemantauan', 'Pemantauan Pelaksanaan RKT', ['prose']),
    annex('lampiran-target', 'TARGET INDIKATOR KINERJA TAHUN {tahun}', ['monthlyTargets', 'signature'], {
      landscape: true,
    }),
    annex('lampiran-jadwal', 'JADWAL PELAKSANAAN KEGIATAN TAHUN {tahun}', ['schedule', 'signature'], {
      landscape: true,
    }),
  ],
}

/**
 * The five-year plan with its yearly targets and one annual plan for every year (PRN-07, PLN-04).
 * @source RKT BKHIT Kalimantan Barat 2025, baris 136-142 [SEED]; susunan bab: rekomendasi kami [INF]
 */
const renstra: Outline = {
  key: 'renstra',
  name: 'Rencana strategis dengan RKT tiap tahun',
  base: 'renstra',
  numbering: 'chapterLetter',
  sections: [
    ...frontSections,
    chapter('pendahuluan', 'PENDAHULUAN'),
    part('latar-belakang', 'LATAR BELAKANG', ['prose']),
    part('struktur-organisasi', 'ORGANISASI', ['prose', 'organisationParts', 'organisationChart'], optional),
    chapter('visi-misi', 'VISI, MISI, TUJUAN, DAN SASARAN', ['task', 'prose', 'functions']),
    part('visi', 'VISI', ['prose', 'vision']),
    part('misi', 'MISI', ['prose', 'missions']),
    part('tujuan', 'TUJUAN', ['prose', 'goals']),
    part('sasaran-program', 'SASARAN DAN INDIKATOR', ['prose', 'objectiveTree']),
    chapter('arah', 'ARAH KEBIJAKAN DAN STRATEGI'),
    part('arah-kebijakan', 'ARAH KEBIJAKAN', ['prose', 'policyDirections'], optional),
    part('strategi', 'STRATEGI', ['prose', 'strategies']),
    chapter('target-kinerja', 'TARGET KINERJA', ['prose', 'strategicTargets']),
    chapter('penutup', 'PENUTUP', ['prose', 'cycleFigure']),
    annex('rkt-tahunan', documentNames.annualPlan.toUpperCase(), ['annualPlans'], { landscape: true }),
  ],
}

/** The outlines that come with the program, by their key. */
export const builtInOutlines: Readonly<Record<Outline['base'], Outline>> = { p1, p2, p3, renstra }

/** How documents name an outline that a unit adapted. */
export const outlineKey = (id: number): string => `susunan-${id}`
