import { deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '#platform/workbook/read.ts'
import { usualLimits } from '#platform/workbook/shapes.ts'
import { writeWorkbook } from '#platform/workbook/write.ts'
import { askStaged } from '../../src/exchange/thread/ask.ts'

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
    expect(await read(Buffer.from('Kode,Nama\nA,caf\xe9\n', 'latin1'))).toEqual([
      ['Kode', 'Nama'],
      ['A', 'café'],
    ])
  })
})
