import { describe, expect, it } from 'vitest'
import { holding, office, sheet } from '../../../test/exchange/example.ts'
import type { Cell } from './cells.ts'
import type { Decisions } from './conflict.ts'
import { findIdentities, readOutputCode } from './identity.ts'
import { readTables } from './read-tables.ts'
import { stageWorkbook } from './stage.ts'

it.each([
  ['QAH.016', 'QAH.016'],
  [' qah.u08 ', 'QAH.U08'],
  ['QAH016', 'QAH.016'],
  ['QAH 016', 'QAH.016'],
  ['QAH.16', null],
  ['QAH.0160', null],
  ['XQAH.016', null],
  ['QA1.016', null],
  ['', null],
])('"%s" is the output %s', (text, code) => {
  expect(readOutputCode(text)).toBe(code)
})

const coded = (name: string, rows: readonly (readonly Cell[])[]) =>
  sheet(name, [['Kode RO', 'Rincian Output', 'Alokasi (Rp)'], ...rows])
const schedule = (rows: readonly (readonly Cell[])[]) =>
  sheet('Jadwal', [['Rincian Output', 'Jumlah (Rp)', 'PNBP', 'PJ'], ...rows])
function find(sheets: Parameters<typeof stageWorkbook>[0], decisions: Decisions = {}, context = office) {
  const { tables } = readTables(stageWorkbook(sheets).tables, decisions, context)
  return findIdentities(tables, decisions, context)
}

describe('BUD-20: the code of an output that a table names without one', () => {
  it('is the one that stands beside that name elsewhere in the file or in the database', () => {
    const found = find([coded('RO', [['QAH.016', 'Layanan A', 5]]), schedule([['1. layanan a', 5, 5]])])
    expect([found.codeOf('Layanan A'), found.conflicts]).toEqual(['QAH.016', []])
    const known = holding('output', { 'QAH.017': { name: 'Layanan B', amount: '5' } })
    expect(find([schedule([['Layanan B', 5, 5]])], {}, known).codeOf('Layanan B')).toBe('QAH.017')
    expect(find([schedule([['Layanan C', 5, 5]])]).codeOf('Layanan C')).toBeUndefined()
  })

  it('is not looked for where every row has its code', () => {
    const twice = coded('RO', [
      ['QAH.016', 'Layanan', 5],
      ['QAH.017', 'Layanan', 6],
    ])
    expect(find([twice]).conflicts).toEqual([])
  })

  it('is asked where a name stands beside more than one code, the likeliest first', () => {
    const sheets = [
      coded('RO', [
        ['QAH.016', 'Layanan', 5],
        ['QAH.017', 'Layanan', 6],
      ]),
      coded('RO lagi', [['QAH.017', 'Layanan', 6]]),
      schedule([['Layanan', 7, 7]]),
    ]
    const asked = find(sheets)
    expect(asked.conflicts).toEqual([
      {
        id: 'identity/layanan',
        topic: 'identity',
        subject: 'Layanan',
        label: 'Kode RO',
        question:
          'Nama ini tertulis dengan lebih dari satu kode. Baris tanpa kode dengan nama ini termasuk kode yang mana?',
        options: [
          {
            value: 'QAH.017',
            label: 'QAH.017',
            places: [
              { sheet: 'RO', row: 3, col: 0 },
              { sheet: 'RO lagi', row: 2, col: 0 },
            ],
            inDatabase: false,
          },
          {
            value: 'QAH.016',
            label: 'QAH.016',
            places: [{ sheet: 'RO', row: 2, col: 0 }],
            inDatabase: false,
          },
        ],
        suggestion: {
          value: 'QAH.017',
          reason: 'Paling sering tertulis bersama nama ini, atau alokasinya sama.',
        },
      },
    ])
    expect(asked.codeOf('Layanan')).toBe('QAH.017')
    const chosen = find(sheets, { 'identity/layanan': { value: 'QAH.016', reason: 'pasti' } })
    expect(chosen.codeOf('Layanan')).toBe('QAH.016')
  })

  const rivals = (amounts: readonly [Cell, Cell], amount: Cell) => [
    coded('RO', [
      ['QAH.016', 'Layanan', amounts[0]],
      ['QAH.017', 'Layanan', amounts[1]],
    ]),
    schedule([['Layanan', amount, 1]]),
  ]

  it('an amount that agrees counts more than places; equal claims suggest nothing', () => {
    expect(find(rivals([5, 6], 5)).codeOf('Layanan')).toBe('QAH.016')
    expect(find(rivals([5, 6], 6)).codeOf('Layanan')).toBe('QAH.017')
    const draw = find(rivals([5, 6], 7))
    expect([draw.codeOf('Layanan'), draw.conflicts[0]?.suggestion]).toEqual([undefined, null])
    const copied = [
      ...rivals([5, 6], 5),
      ...['B', 'C'].map((name) => coded(name, [['QAH.017', 'Layanan', 6]])),
    ]
    expect(find(copied).codeOf('Layanan')).toBe('QAH.016')
  })

  it('the database counts like two places, and its amount like a row', () => {
    const known = (amount: string) => holding('output', { 'QAH.017': { name: 'Layanan', amount } })
    const one = [coded('RO', [['QAH.016', 'Layanan', 1]]), schedule([['Layanan', 7, 7]])]
    expect(find(one, {}, known('9')).codeOf('Layanan')).toBe('QAH.017')
    expect(find(one, {}, known('9')).conflicts[0]?.options[0]).toMatchObject({ inDatabase: true, places: [] })
    const two = [...one, coded('Lagi', [['QAH.016', 'Layanan', 1]])]
    expect(find(two, {}, known('9')).codeOf('Layanan')).toBeUndefined()
    expect(find(two, {}, known('7')).codeOf('Layanan')).toBe('QAH.017')
  })

  it('a row without amount, an output without amount, and components do not claim it', () => {
    const components = sheet('Komponen', [
      ['Kode RO', 'Komponen', 'Akun', 'Uraian', 'Jumlah (Rp)'],
      ['QAH.016', '001', '524111', 'Layanan', 5],
    ])
    expect(find([components, schedule([['Layanan', null, 5]])]).codeOf('Layanan')).toBeUndefined()
    const known = holding('output', { 'QAH.017': { name: 'Layanan' } })
    expect(find([schedule([['Layanan', null, 5]])], {}, known).codeOf('Layanan')).toBe('QAH.017')
  })
})
