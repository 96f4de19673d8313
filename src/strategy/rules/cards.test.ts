import { describe, expect, it } from 'vitest'
import { checkCard, checkCardsOfYear, diffCards, type CardFacts } from './cards.ts'

const whole: CardFacts = {
  name: 'Jumlah publikasi',
  unitOfMeasure: 'publikasi',
  polarity: 'maximize',
  polarityReason: null,
  definition: 'Banyaknya publikasi',
  formula: 'Jumlah publikasi',
  evidence: 'Tautan',
  dataSource: 'Tim humas',
  collectionSteps: ['Hitung'],
  measuredBy: 'Ketua tim',
  activityLevel: 'output',
  relevance: 'strategic',
  aspect: 'result',
  baseline: 3,
  yearFrom: 2024,
  yearUntil: null,
}
const places = (card: Partial<CardFacts>) => checkCard({ ...whole, ...card }).map(({ place }) => place)

describe('cards', () => {
  it('VAL-39: a whole card has no finding; each field that a figure needs is asked for', () => {
    expect(places({})).toEqual([])
    expect(places({ formula: null, definition: ' ', collectionSteps: [] })).toEqual([
      'formula',
      'definition',
      'collectionSteps',
    ])
    expect(places({ yearUntil: 2024 })).toEqual(['yearUntil'])
  })

  it('VAL-39: a dash and "Melakukan perhitungan" say nothing', () => {
    expect(places({ evidence: '-', collectionSteps: ['Melakukan perhitungan'] })).toEqual([
      'evidence',
      'collectionSteps',
    ])
  })

  it('VAL-40: every indicator in force without definition and formula is named', () => {
    const cards = [
      { ...whole, code: 'A' },
      { ...whole, code: 'B', definition: null, formula: null },
      { ...whole, code: 'C', definition: null, formula: null, yearUntil: 2025 },
    ]
    expect(checkCardsOfYear(cards, 2025).map(({ place }) => place)).toEqual(['B'])
    expect(checkCardsOfYear(cards, 2024).map(({ place }) => place)).toEqual(['B', 'C'])
  })

  it('tells what a new version changed, in the order of the manual', () => {
    expect(
      diffCards({ formula: 'a', collectionSteps: ['1'] }, { formula: 'b', collectionSteps: ['1', '2'] }),
    ).toEqual([
      { field: 'formula', name: 'Rumus atau cara menghitung', before: 'a', after: 'b' },
      { field: 'collectionSteps', name: 'Cara pengambilan data', before: '1', after: '1\n2' },
    ])
  })
})
