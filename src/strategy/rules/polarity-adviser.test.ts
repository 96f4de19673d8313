import { describe, expect, it } from 'vitest'
import { checkPolarity } from './polarity-adviser.ts'

const rules = (
  name: string,
  polarity: 'maximize' | 'minimize' | 'stabilize',
  polarityReason: string | null = null,
) => checkPolarity({ name, polarity, polarityReason }).map(({ rule, severity }) => `${rule} ${severity}`)

describe('the adviser on polarity', () => {
  it.each([
    ['Rasio komoditas ekspor pertanian yang ditolak negara tujuan terhadap total komoditas ekspor pertanian'],
    ['Rasio penyebaran OPTK pada komoditas pertanian melalui tempat pemasukan/ pengeluaran yang ditetapkan'],
    ['Rasio penyebaran HPHK pada hewan melalui tempat pemasukan/pengeluaran yang ditetapkan'],
    ['Jumlah pelanggaran perkarantinaan'],
  ])('VAL-23: questions maximize on "%s"', (name) => {
    expect(rules(name, 'maximize')).toEqual(['polarity.wording warning'])
    expect(rules(name, 'minimize')).toEqual([])
  })

  it.each([
    ['Jumlah kasus pelanggaran perkarantinaan yang dapat diselesaikan (P21 atau SP3)'],
    ['Nilai Indeks Kepuasan Masyarakat (IKM)'],
    ['Jumlah media pembawa melalui tempat pengeluaran yang memenuhi persyaratan karantina'],
  ])('VAL-23: questions minimize on "%s", not maximize', (name) => {
    expect(rules(name, 'maximize')).toEqual([])
    expect(rules(name, 'minimize')).toEqual(['polarity.wording warning'])
  })

  it('VAL-23: a polarity that is kept with a reason is remarked, and nothing is ever blocked', () => {
    expect(
      rules('Jumlah pelanggaran yang ditemukan', 'maximize', 'Makin banyak yang ditemukan makin baik'),
    ).toEqual(['polarity.kept note'])
  })

  it('says nothing of words it does not know, of parts of words, and of stabilize', () => {
    expect(rules('Rasio dokumen', 'minimize')).toEqual([])
    expect(rules('Jumlah keluhannya', 'maximize')).toEqual([])
    expect(rules('Jumlah keluhan', 'stabilize')).toEqual([])
  })
})
