import { Refusal } from '#core/refusal.ts'
import type { WorkbookLimits } from './shapes.ts'
import { readZipDirectory, unpackEntry, type ZipEntry } from './zip-directory.ts'

const refuse = (message: string): Refusal => new Refusal('invalid', message)

const broken =
  'Berkas ini rusak atau bukan buku kerja Excel. Buka di Excel, simpan ulang sebagai .xlsx, lalu unggah kembali.'
const oldExcel =
  'Berkas ini berformat Excel lama (.xls). Buka di Excel, pilih Simpan sebagai, jenis Buku Kerja Excel (.xlsx), lalu unggah kembali.'
const locked =
  'Berkas ini dilindungi kata sandi sehingga tidak dapat dibaca. Hapus kata sandinya di Excel, simpan, lalu unggah kembali.'
const macros =
  'Berkas ini memuat makro, dan makro tidak diterima. Simpan sebagai Buku Kerja Excel tanpa makro (.xlsx), lalu unggah kembali.'
const openDocument =
  'Berkas ini berformat OpenDocument. Simpan sebagai Buku Kerja Excel (.xlsx) atau CSV, lalu unggah kembali.'
const otherZip = 'Berkas ini bukan buku kerja. Pilih berkas .xlsx atau .csv.'

const thousands = (count: number): string => String(count).replaceAll(/\B(?=(\d{3})+$)/g, '.')
const tooMany = (what: string, most: number): Refusal =>
  new Refusal(
    'tooLarge',
    `Berkas ini memuat lebih dari ${thousands(most)} ${what}. Hapus yang tidak perlu atau pecah menjadi beberapa berkas, lalu unggah kembali.`,
  )
const unpacksTooLarge = (most: number): Refusal =>
  new Refusal(
    'tooLarge',
    `Isi berkas ini mengembang melebihi ${Math.floor(most / 1_048_576)} MB saat dibuka, sehingga tidak dibaca. Salin tabelnya saja ke berkas baru, lalu unggah kembali.`,
  )

/** What a file is by its first bytes, whatever its name says. */
export function findContainer(bytes: Buffer): 'zip' | 'ole' | 'text' {
  if (bytes.length >= 4 && bytes.readUInt32LE(0) === 0x04034b50) return 'zip'
  if (bytes.length >= 8 && bytes.readUInt32BE(0) === 0xd0cf11e0) return 'ole'
  return 'text'
}

/** The old containers of Office: an encrypted workbook of today, or a workbook of before 2007. */
export const refuseOle = (bytes: Buffer): Refusal =>
  refuse(bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? locked : oldExcel)

/**
 * Refuses a zip file that is no plain workbook, or one whose content is too much, before the library reads it: the directory's sizes,
 * whether they are true, and how many rows and cells the sheets hold.
 */
export function checkXlsx(bytes: Buffer, limits: WorkbookLimits): void {
  const entries = readZipDirectory(bytes)
  if (entries === null) throw refuse(broken)
  checkKind(entries)
  if (entries.reduce((total, { unpacked }) => total + unpacked, 0) > limits.unpacked)
    throw unpacksTooLarge(limits.unpacked)
  const sheets = entries.filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
  if (sheets.length === 0) throw refuse(broken)
  if (sheets.length > limits.sheets) throw tooMany('lembar', limits.sheets)
  checkContent(bytes, entries, limits)
}

function checkKind(entries: readonly ZipEntry[]): void {
  const names = new Set(entries.map(({ name }) => name))
  if (entries.some(({ encrypted }) => encrypted)) throw refuse(locked)
  if ([...names].some((name) => /vbaProject\.bin$/i.test(name))) throw refuse(macros)
  if (names.has('content.xml')) throw refuse(openDocument)
  if (!names.has('xl/workbook.xml')) throw refuse(names.has('[Content_Types].xml') ? otherZip : broken)
}

function checkContent(bytes: Buffer, entries: readonly ZipEntry[], limits: WorkbookLimits): void {
  let rows = 0
  let cells = 0
  for (const entry of entries) {
    const content = unpackEntry(bytes, entry)
    if (content === null) throw refuse(broken)
    if (!entry.name.startsWith('xl/worksheets/')) continue
    rows += count(content, '<row')
    cells += count(content, '<c ') + count(content, '<c>')
    if (rows > limits.rows) throw tooMany('baris', limits.rows)
    if (cells > limits.cells) throw tooMany('sel', limits.cells)
  }
}

function count(content: Buffer, text: string): number {
  const wanted = Buffer.from(text)
  let found = 0
  for (let at = content.indexOf(wanted); at !== -1; at = content.indexOf(wanted, at + wanted.length)) found++
  return found
}

/** For a workbook that the library could not read after all. */
export const refuseBroken = (): Refusal => refuse(broken)
/** For a table in text with too many rows. */
export const refuseRows = (limits: WorkbookLimits): Refusal => tooMany('baris', limits.rows)
/** For sheets that span too many cells, most of them empty. */
export const refuseCells = (limits: WorkbookLimits): Refusal => tooMany('sel', limits.cells)
/** For a table in text with a quotation mark that opens and never closes. */
export const refuseQuotes = (line: number): Refusal =>
  refuse(
    `Tanda kutip (") pada baris ${line} tidak ditutup, sehingga tabel ini tidak dapat dibaca. Tutup atau hapus tanda itu, lalu unggah kembali.`,
  )
