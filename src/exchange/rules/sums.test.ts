import { describe, expect, it } from 'vitest'
import { holding, office, told } from '../../../test/exchange/example.ts'
import { checkAllocations, checkMonths, mendSums } from './sums.ts'

const output = (fields: Record<string, string>) => told('output', 'QAH.016', { amount: '1000', ...fields })
const months = (...parts: (number | string)[]) =>
  [...parts, ...Array.from({ length: 12 - parts.length }, () => '')].join('|')

describe('VAL-02: twelve months that miss the amount of their output', () => {
  it('are asked about; suggested is the largest month', () => {
    const { records, conflicts } = mendSums([output({ months: months(100, 600, 250) })], {})
    expect(conflicts).toEqual([
      {
        id: 'months/QAH.016',
        topic: 'months',
        subject: 'RO QAH.016',
        label: '12 bulan',
        question: '12 bulan berjumlah 950, sedangkan alokasinya 1.000. Bagaimana selisihnya?',
        options: [
          {
            value: 'adjust',
            label: 'Selisih 50 ditaruh pada Februari, menjadi 650',
            places: [{ sheet: 'Lembar', row: 7, col: 4 }],
            inDatabase: false,
          },
          {
            value: 'omit',
            label: '12 bulan tidak diimpor untuk RO ini',
            places: [{ sheet: 'Lembar', row: 7, col: 4 }],
            inDatabase: false,
          },
        ],
        suggestion: {
          value: 'adjust',
          reason: 'Alokasi tetap, dan selisih terkecil terasa pada bagian terbesar.',
        },
      },
    ])
    expect(records[0]?.fields['months']).toBe(months(100, 650, 250))
  })

  it('of equal months the later takes the difference', () => {
    const { records } = mendSums([output({ months: months(400, 400, 100) })], {})
    expect(records[0]?.fields['months']).toBe(months(400, 500, 100))
  })

  it('are left out where somebody says so, or where the difference is larger than any month', () => {
    const omit = { 'months/QAH.016': { value: 'omit', reason: 'belum pasti' } }
    const left = mendSums([output({ months: months(100, 600, 250) })], omit)
    expect(left.records[0]?.fields).toEqual({ amount: '1000' })
    const over = mendSums([output({ amount: '100', months: months(200, 200, 200) })], {})
    expect(over.conflicts[0]).toMatchObject({
      options: [{ value: 'omit' }],
      suggestion: { value: 'omit', reason: 'Selisihnya lebih besar daripada bagian terbesar.' },
    })
    expect(over.records[0]?.fields).toEqual({ amount: '100' })
  })

  it('may bring the largest month to nothing, but not below', () => {
    const { records } = mendSums([output({ amount: '200', months: months(100, 600, 100) })], {})
    expect(records[0]?.fields['months']).toBe(months(100, 0, 100))
  })

  it('are in order where they add up, where there is no amount, and where none is told', () => {
    const same = [
      output({ months: months(400, 600) }),
      told('output', 'QAH.017', { months: months(5) }),
      output({ months: '' }),
      told('target', 'IKK 1', { amount: '5', months: months(1) }),
    ]
    expect(mendSums(same, {})).toEqual({ records: same, conflicts: [] })
  })
})

it('VAL-03: sources that miss the amount are asked about too', () => {
  const { records, conflicts } = mendSums([output({ funding: 'PNBP=300;RM=500' })], {})
  expect(conflicts).toHaveLength(1)
  expect(conflicts[0]).toMatchObject({
    id: 'funding/QAH.016',
    topic: 'funding',
    label: 'Sumber dana',
    question: 'Sumber dana berjumlah 800, sedangkan alokasinya 1.000. Bagaimana selisihnya?',
  })
  expect(records[0]?.fields['funding']).toBe('PNBP=300;RM=700')
})

describe('VAL-01: an allocation of an indicator that is not the sum of its outputs', () => {
  const allocation = told('target', 'IKK 1', { allocation: '1500' })
  const serving = (key: string, amount: string | null, indicators = 'IKK 1') =>
    told('output', key, { ...(amount === null ? {} : { amount }), indicators })
  const said = (records: Parameters<typeof checkAllocations>[0], context = office) =>
    checkAllocations(records, context).map(({ message }) => message)

  it('is told on import, with both figures', () => {
    expect(
      checkAllocations([allocation, serving('QAH.016', '1000'), serving('QAH.017', '400')], office),
    ).toEqual([
      {
        rule: 'import.allocation',
        severity: 'warning',
        place: 'Lembar, sel D7',
        message: 'Alokasi IKK 1 tertulis 1.500, sedangkan 2 RO yang melayaninya berjumlah 1.400.',
        next: 'Periksa alokasi RO dan RO mana yang melayani indikator ini; jumlah RO yang dipakai.',
        sheet: 'Lembar',
        row: 7,
        col: 3,
      },
    ])
  })

  it('is not where they agree; outputs of other indicators and without amount add nothing', () => {
    expect(said([allocation, serving('QAH.016', '1000'), serving('QAH.017', '500', 'IKK 1;IKK 2')])).toEqual(
      [],
    )
    const others = [serving('QAH.016', '1500'), serving('QAH.017', '400', 'IKK 2'), serving('QAH.018', null)]
    expect(said([allocation, ...others])).toEqual([])
    expect(said([allocation])).toEqual([
      'Alokasi IKK 1 tertulis 1.500, sedangkan 0 RO yang melayaninya berjumlah 0.',
    ])
  })

  it('counts what the database knows of an output where the file does not tell it', () => {
    const known = holding('output', { 'QAH.016': { amount: '1500', indicators: 'IKK 1' } })
    expect(said([allocation, told('output', 'QAH.016', { name: 'Layanan' })], known)).toEqual([])
  })

  it('is told of targets only, and only where the cell is known', () => {
    expect(said([told('output', 'IKK 1', { allocation: '5' })])).toEqual([])
    expect(said([told('target', 'IKK 1', { target: '5' })])).toEqual([])
    expect(said([{ ...allocation, places: {} }])).toEqual([])
  })
})

describe('months that are empty where others are not', () => {
  it('are named; a dash is not empty', () => {
    const [fault, ...more] = checkMonths([output({ months: '1||3|4|-|6|7|8|9|10|11|' })])
    expect(fault).toMatchObject({
      rule: 'import.months',
      severity: 'warning',
      place: 'Lembar, baris 7',
      message: 'Bulan Februari, Desember kosong.',
    })
    expect(more).toEqual([])
  })

  it('nothing where none is empty, none is told, or the place is not known', () => {
    expect(checkMonths([output({ months: months(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12) })])).toEqual([])
    expect(checkMonths([output({})])).toEqual([])
    expect(checkMonths([{ ...output({ months: months(1) }), places: {} }])).toEqual([])
  })
})
