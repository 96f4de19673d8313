import { deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#core/refusal.ts'
import { readWorkbook } from '#platform/workbook/read.ts'
import { usualLimits } from '#platform/workbook/shapes.ts'
import { writeWorkbook } from '#platform/workbook/write.ts'
import { askStaged } from '../../src/exchange/thread/ask.ts'
import { stageFile } from '../../src/exchange/thread/stage-file.ts'

interface Part {
  readonly name: string
  readonly content: Buffer
  /** What the directory says, where that is a lie. */
  readonly claimed?: number
}

/** A zip file made by hand, so that it can be broken. */
function zip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claimed = content.length } of parts) {
    const packed = deflateRawSync(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(claimed, 22)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(claimed, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    bodies.push(local, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, ...directory, end])
}

const workbook: Part = { name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') }
const sheet = (content: Buffer, claimed?: number): Part => ({
  name: 'xl/worksheets/sheet1.xml',
  content,
  ...(claimed === undefined ? {} : { claimed }),
})
const million = Buffer.from('<sheetData>' + '<row/>'.repeat(1_000_000) + '</sheetData>')
const bomb = Buffer.alloc(200 * 1_048_576)
const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])

/** A workbook of one sheet with these rows, as raw as a file can be. */
const book = (rows: string): Buffer => {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const links = (type: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/${type}" Target="${target}"/></Relationships>`
  const sheets = `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="RO" sheetId="1" r:id="r1"/></sheets></workbook>`
  const data = `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`
  return zip([
    { name: '[Content_Types].xml', content: Buffer.from('<Types/>') },
    { name: '_rels/.rels', content: Buffer.from(links('officeDocument', 'xl/workbook.xml')) },
    { name: 'xl/workbook.xml', content: Buffer.from(sheets) },
    { name: 'xl/_rels/workbook.xml.rels', content: Buffer.from(links('worksheet', 'worksheets/sheet1.xml')) },
    sheet(Buffer.from(data)),
  ])
}
const rowOf = (...cells: readonly string[]): string =>
  `<row>${cells.map((cell) => (cell.startsWith('<c') ? cell : `<c t="inlineStr"><is><t>${cell}</t></is></c>`)).join('')}</row>`

describe('files that are refused, each with its sentence', () => {
  const sentence = async (bytes: Buffer, limits = usualLimits): Promise<string> => {
    const error: unknown = await readWorkbook(bytes, 'x.xlsx', limits).catch((thrown: unknown) => thrown)
    return error instanceof Error ? `${error.name}: ${error.message}` : 'dibaca'
  }
  it.each<[string, Buffer, string]>([
    ['a zip bomb', zip([workbook, sheet(bomb)]), 'mengembang melebihi 120 MB'],
    ['a bomb whose directory lies', zip([workbook, sheet(bomb, 1000)]), 'rusak'],
    ['a million rows', zip([workbook, sheet(million)]), 'lebih dari 60.000 baris'],
    [
      'a macro file',
      zip([workbook, sheet(Buffer.from('x')), { name: 'xl/vbaProject.bin', content: Buffer.from('x') }]),
      'makro',
    ],
    ['an old .xls', ole, 'format Excel lama'],
    ['one with a password', Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]), 'kata sandi'],
    ['OpenDocument', zip([{ name: 'content.xml', content: Buffer.from('x') }]), 'OpenDocument'],
    ['a document', zip([{ name: '[Content_Types].xml', content: Buffer.from('x') }]), 'bukan buku kerja'],
    ['a cut file', zip([workbook, sheet(million)]).subarray(0, 800), 'rusak'],
    ['an empty workbook', zip([workbook]), 'rusak'],
    ['bytes that are no text', Buffer.from([1, 0, 2, 0, 3]), 'rusak'],
    [
      'a cell far below and far to the right',
      book('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
      '1.500.000 sel',
    ],
    ['a text table of one endless row', Buffer.from('a' + ';b'.repeat(1_600_000)), '1.500.000 sel'],
    ['a quotation mark that never closes', Buffer.from('A;B\n1;"dua\n3;4\n'), 'Tanda kutip (") pada baris 2'],
  ])('%s', async (_name, bytes, part) => {
    const said = await sentence(bytes)
    expect(said).toMatch(/^Refusal: /)
    expect(said).toContain(part)
  })

  it('a cell far below makes a tall sheet too', async () => {
    const rows = Array.from({ length: 70_000 }, (_, index) => (index === 69_999 ? ['x'] : []))
    expect(await sentence(Buffer.from(await writeXlsx({ sheets: [{ name: 'A', rows }] })))).toContain(
      '60.000 baris',
    )
  })

  it('the server outlives what takes too long or too much memory, and reads the next file', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => [`QAH.${index}`, 'Layanan', index])
    const file = await writeXlsx({
      sheets: [{ name: 'A', rows: [['Kode RO', 'Rincian Output', 'Volume'], ...rows] }],
    })
    await expect(askStaged(file, 'a.xlsx', { ...usualLimits, seconds: 0.01 })).rejects.toThrow(
      'belum selesai dibaca',
    )
    await expect(askStaged(file, 'a.xlsx', { ...usualLimits, memory: 4 })).rejects.toThrow()
    expect(JSON.parse(await askStaged(file, 'a.xlsx')).tables).toHaveLength(1)
  })
})

describe('cells that say nothing of themselves', () => {
  const head = rowOf('Kode RO', 'Rincian Output', 'Volume', 'Alokasi (Rp)')
  it('a formula counts by the result that the file holds; without one, or with an error, its cell is told', async () => {
    const staged = await stageFile(
      book(
        head +
          rowOf('EBA.962', 'Layanan Umum', '<c><f>1+1</f><v>2</v></c>', '<c><f>A1*2</f></c>') +
          rowOf(
            'EBA.958',
            '<c t="str"><f>"Layanan"</f><v>Layanan</v></c>',
            '<c><v>1e999</v></c>',
            '<c t="e"><v>#REF!</v></c>',
          ),
      ),
      'a.xlsx',
      usualLimits,
    )
    expect(staged.faults.map(({ place, message }) => `${place}: ${message}`)).toEqual([
      'RO, sel D2: Sel ini berisi rumus atau galat "=A1*2", bukan nilainya.',
      'RO, sel C3: Sel ini berisi rumus atau galat "#NUM!", bukan nilainya.',
      'RO, sel D3: Sel ini berisi rumus atau galat "#REF!", bukan nilainya.',
    ])
    expect(staged.tables[0]?.rows.map(({ values }) => [values['name'], values['volume']])).toEqual([
      ['Layanan Umum', '2'],
      ['Layanan', undefined],
    ])
  })

  it('a hidden sheet is named and not read; a file without a table says what each sheet lacks', async () => {
    const table = [
      ['Kode RO', 'Rincian Output', 'Volume', 'Alokasi (Rp)'],
      ['EBA.962', 'Layanan', 1, 5],
    ]
    const two = await writeXlsx({
      sheets: [
        { name: 'A', rows: table },
        { name: 'B', rows: table, hidden: true },
      ],
    })
    const staged = await stageFile(two, 'a.xlsx', usualLimits)
    expect([staged.tables.map(({ sheet: name }) => name), staged.ignored]).toEqual([
      ['A'],
      ['B (tersembunyi)'],
    ])
    const none = await writeXlsx({
      sheets: [
        {
          name: 'Catatan',
          rows: [
            ['Status', 'Golongan'],
            ['PNS', 'III'],
          ],
        },
        { name: 'RO', rows: table, hidden: true },
      ],
    })
    const error: unknown = await stageFile(none, 'a.xlsx', usualLimits).catch((thrown: unknown) => thrown)
    expect(error instanceof Refusal ? error.message : '').toMatch(
      /Lembar "Catatan" mirip tabel "Daftar pegawai", tetapi tidak mempunyai kolom "Jabatan", "Sejak"\. Lembar tersembunyi tidak dibaca: RO\./,
    )
  })

  it('text that an export made harmless comes back as it was, and a text with a tilde is no figure', async () => {
    const names = ['=1+1', '+62', '@SUM(A1)', '-2 ekor', '~5 laporan|2', '~5|x']
    const bytes = await writeWorkbook([
      {
        name: 'RO',
        notes: [],
        columns: ['Kode RO', 'Rincian Output'].map((header) => ({
          header,
          width: 10,
          format: 'text' as const,
        })),
        rows: names.map((name, index) => [`EBA.96${index}`, name]),
      },
    ])
    const staged = await stageFile(bytes, 'a.xlsx', usualLimits)
    expect(staged.faults).toEqual([])
    expect(staged.tables[0]?.rows.map(({ values }) => values['name'])).toEqual(names)
  })
})

describe('what is written', () => {
  it('runs nothing: text that a spreadsheet would take for a formula is neutralised, and read back as it was', async () => {
    const names = ['=1+1', '+62', '@SUM(A1)', '-2 ekor', '-', 'biasa']
    const bytes = await writeWorkbook([
      {
        name: 'A',
        notes: ['=HYPERLINK("x")'],
        columns: [{ header: 'Nama', width: 10, format: 'text' }],
        rows: names.map((name) => [name]),
      },
    ])
    const [read] = await readWorkbook(bytes, 'a.xlsx', usualLimits)
    expect(read?.rows.map(([cell]) => cell)).toEqual([
      '\'=HYPERLINK("x")',
      'Nama',
      "'=1+1",
      "'+62",
      "'@SUM(A1)",
      "'-2 ekor",
      '-',
      'biasa',
    ])
    expect(Buffer.from(bytes).includes('<f>')).toBe(false)
  })

  it('CSV of Excel in Indonesian and in English is read, in UTF-8 and in the code page of Windows', async () => {
    const read = async (bytes: Buffer) => (await readWorkbook(bytes, 'tabel.csv', usualLimits))[0]?.rows
    expect(await read(Buffer.from('\uFEFFKode;Nama\nA;"satu;dua"\n'))).toEqual([
      ['Kode', 'Nama'],
      ['A', 'satu;dua'],
    ])
    expect(await read(Buffer.from('\uFEFFKode\tNama\nA\tsatu\n', 'utf16le'))).toEqual([
      ['Kode', 'Nama'],
      ['A', 'satu'],
    ])
    expect(await read(Buffer.from('Kode,Nama\nA,caf\xe9\n', 'latin1'))).toEqual([
      ['Kode', 'Nama'],
      ['A', 'café'],
    ])
  })
})
