import { expect, it } from 'vitest'
import { decimal } from '#lib/decimal.ts'
import { checkLabel, isPercentage } from './label.ts'

it.each([
  ['%', true],
  [' Persen ', true],
  ['persentase', true],
  ['persen poin', false],
  ['dokumen', false],
  [null, false],
  [undefined, false],
] as const)('%s is a percentage: %s', (unit, is) => {
  expect(isPercentage(unit)).toBe(is)
})

it.each([
  ['VAL-11: a count called a percentage', 'Persentase orang yang diperiksa', null, '1152699', 'hitungan.'],
  ['its unit says so too', 'Persentase dokumen', 'dokumen', null, '(dokumen)'],
  ['numbered, lettered, abbreviated', '3) a. Persen dokumen', 'dokumen', '5', '(dokumen)'],
  ['the old spelling', 'Prosen', 'dokumen', '5', null],
  ['a percentage up to 100 without a unit may be one', 'Persentase orang', null, '100', null],
  ['without a figure nothing is known', 'Persentase orang', null, null, null],
  ['a percentage in percent', 'Persentase orang', 'persen', '1152699', null],
  ['a word that only begins alike', 'Persentasenya orang', 'dokumen', '5', null],
  ['a count called by its name', 'Jumlah orang', 'orang', '5', null],
  ['a count in percent', 'Jumlah orang', '%', '5', 'bernama jumlah'],
  ['numbered too', '1. Banyaknya temuan', 'persen', null, 'bernama jumlah'],
  ['a name that says neither', 'Indeks kepuasan', 'persen', '5', null],
  ['a count further on in the name', 'Indeks jumlah orang', 'persen', '5', null],
] as const)('%s', (_, name, unitOfMeasure, figure, says) => {
  const findings = checkLabel({
    place: 'IKK 1',
    name,
    unitOfMeasure,
    figure: figure === null ? null : decimal(figure),
  })
  expect(findings).toHaveLength(says === null ? 0 : 1)
  if (says === null) return
  expect(findings[0]).toMatchObject({ rule: 'label.percentage', severity: 'warning', place: 'IKK 1' })
  expect(findings[0]?.message).toContain(says)
})
