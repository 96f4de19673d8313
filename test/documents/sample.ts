import { cycleFigure } from '#documents/figures/cycle.ts'
import type { Block, Cell, DocumentTree, Table } from '#documents/tree.ts'

export const cell = (text: string, more: Omit<Cell, 'content'> = {}): Cell => ({ content: [text], ...more })

export const CYCLE_LABELS = [
  'Perencanaan kinerja',
  'Penganggaran',
  'Perjanjian kinerja',
  'Pelaksanaan kegiatan',
  'Pengukuran kinerja',
  'Pelaporan kinerja',
  'Evaluasi akuntabilitas',
]

function createIndicatorTable(number: number, rows: number): Table {
  return {
    kind: 'table',
    id: `iksp-${number}`,
    caption: `Capaian IKSP ${number} menurut triwulan tahun 2025`,
    columns: [
      { width: 12, align: 'center' },
      { width: 'fill' },
      { width: 24, align: 'right' },
      { width: 24, align: 'right' },
      { width: 24, align: 'right' },
    ],
    head: [
      [
        cell('No.', { rowSpan: 2 }),
        cell('Indikator kinerja', { rowSpan: 2 }),
        cell('Triwulan II 2025', { columnSpan: 2 }),
        cell('Capaian (%)', { rowSpan: 2 }),
      ],
      [cell('Target'), cell('Realisasi')],
    ],
    body: Array.from({ length: rows }, (_, index) => [
      cell(`${index + 1}`),
      cell('Jumlah media pembawa melalui tempat pemasukan dan pengeluaran yang dibebaskan'),
      cell('6.486'),
      cell('15.432', { fill: 'E2F0D9' }),
      cell('110,00', { bold: true }),
    ]),
    note: 'Sumber: data kinerja yang telah difinalkan, Triwulan II 2025.',
  }
}

const PROSE =
  'Realisasi pada triwulan ini dihitung dari catatan operasional setiap bulan dan dibandingkan dengan target ' +
  'triwulan yang sama. Selisih terhadap target dijelaskan beserta penyebab, kendala, dan rencana tindak lanjutnya, ' +
  'sehingga pembaca dapat menelusuri setiap angka sampai ke bukti dukungnya.'

function createIndicatorChapter(number: number, rows: number): readonly Block[] {
  return [
    {
      kind: 'heading',
      level: 3,
      id: `h-iksp-${number}`,
      text: `Indikator kinerja ${number}`,
      numbered: true,
    },
    {
      kind: 'paragraph',
      indent: true,
      content: [PROSE, ' Rinciannya pada ', { kind: 'reference', to: `iksp-${number}` }, '.'],
    },
    createIndicatorTable(number, rows),
    {
      kind: 'paragraph',
      indent: true,
      content: [{ kind: 'strong', children: ['Analisis. '] }, PROSE, PROSE],
    },
  ]
}

const COVER: readonly Block[] = [
  { kind: 'space', height: 40 },
  { kind: 'paragraph', align: 'center', size: 20, bold: true, content: ['LAPORAN KINERJA TRIWULAN II'] },
  { kind: 'paragraph', align: 'center', size: 16, bold: true, content: ['TAHUN ANGGARAN 2025'] },
  { kind: 'space', height: 100 },
  {
    kind: 'paragraph',
    align: 'center',
    size: 13,
    bold: true,
    content: ['BALAI KARANTINA HEWAN, IKAN, DAN TUMBUHAN KALIMANTAN BARAT'],
  },
]

const FRONT: readonly Block[] = [
  { kind: 'heading', level: 1, id: 'pengantar', text: 'KATA PENGANTAR', numbered: false },
  { kind: 'paragraph', indent: true, content: [PROSE] },
  {
    kind: 'signature',
    place: 'Pontianak',
    date: '7 Juli 2025',
    position: ['Kepala Balai'],
    name: 'Amdali Adhitama',
    number: 'NIP 19760915 200212 1 003',
  },
  { kind: 'pageBreak' },
  { kind: 'heading', level: 1, id: 'isi', text: 'DAFTAR ISI', numbered: false },
  { kind: 'contents', of: 'headings', depth: 3 },
  { kind: 'pageBreak' },
  { kind: 'heading', level: 1, id: 'daftar-tabel', text: 'DAFTAR TABEL', numbered: false },
  { kind: 'contents', of: 'tables' },
  { kind: 'heading', level: 1, id: 'daftar-gambar', text: 'DAFTAR GAMBAR', numbered: false },
  { kind: 'contents', of: 'figures' },
]

function createBody(indicators: number, rows: number): readonly Block[] {
  return [
    { kind: 'heading', level: 1, id: 'bab-1', text: 'PENDAHULUAN', numbered: true },
    { kind: 'heading', level: 2, id: 'latar', text: 'Latar belakang', numbered: true },
    {
      kind: 'paragraph',
      indent: true,
      content: [
        PROSE,
        { kind: 'footnote', children: ['Peraturan Presiden Nomor 29 Tahun 2014.'] },
        ' Lihat ',
        { kind: 'reference', to: 'siklus' },
        ', ',
        { kind: 'reference', to: 'capaian' },
        ' dan ',
        { kind: 'link', href: 'https://karantinaindonesia.go.id/', children: ['laman instansi'] },
        '. Luas 12 m',
        { kind: 'superscript', children: ['2'] },
        ', ',
        { kind: 'emphasis', children: ['in transit'] },
        '.',
      ],
    },
    {
      kind: 'figure',
      id: 'siklus',
      caption: 'Siklus implementasi akuntabilitas kinerja',
      alternative: `Tujuh langkah yang berurutan melingkar: ${CYCLE_LABELS.join(', ')}.`,
      svg: cycleFigure(CYCLE_LABELS, 'Akuntabilitas kinerja'),
      width: 130,
      height: 95,
    },
    {
      kind: 'list',
      marker: 'a.',
      items: [
        [{ kind: 'paragraph', content: ['Menyediakan informasi kinerja yang terukur.'] }],
        [
          { kind: 'paragraph', content: ['Menjadi dasar perbaikan:'] },
          {
            kind: 'list',
            marker: '1)',
            items: [
              [{ kind: 'paragraph', content: ['perencanaan; dan'] }],
              [{ kind: 'paragraph', content: ['pelaksanaan.'] }],
            ],
          },
        ],
        [
          { kind: 'list', marker: '-', items: [[{ kind: 'paragraph', content: ['Butir tanpa nomor.'] }]] },
          { kind: 'list', marker: '1.', items: [[{ kind: 'paragraph', content: ['Butir bernomor.'] }]] },
        ],
      ],
    },
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, id: 'bab-2', text: 'AKUNTABILITAS KINERJA', numbered: true },
    { kind: 'heading', level: 2, id: 'capaian', text: 'Capaian kinerja', numbered: true },
    ...Array.from({ length: indicators }, (_, index) => createIndicatorChapter(index + 1, rows)).flat(),
  ]
}

/** A document with every kind of block; `indicators` and `rows` make it as long as wanted. */
export function createSampleTree(indicators = 3, rows = 6): DocumentTree {
  return {
    language: 'id',
    title: 'Laporan Kinerja Triwulan II Tahun 2025',
    author: 'BKHIT Kalimantan Barat',
    subject: 'Laporan kinerja interim',
    keywords: ['laporan kinerja', 'SAKIP'],
    header: ['Laporan Kinerja Triwulan II Tahun 2025', 'BKHIT Kalimantan Barat'],
    date: '2025-07-07',
    sections: [
      { orientation: 'portrait', pageNumbers: 'none', blocks: COVER },
      { orientation: 'portrait', pageNumbers: 'roman', blocks: FRONT },
      { orientation: 'portrait', pageNumbers: 'arabic', blocks: createBody(indicators, rows) },
      {
        orientation: 'landscape',
        pageNumbers: 'continue',
        blocks: [
          { kind: 'heading', level: 1, id: 'lampiran', text: 'LAMPIRAN', numbered: false },
          { ...createIndicatorTable(indicators + 1, 40), caption: 'Rincian seluruh indikator' },
        ],
      },
    ],
    attachment: { fileName: 'data.json', mediaType: 'application/json', content: '{"triwulan":2}' },
  }
}
