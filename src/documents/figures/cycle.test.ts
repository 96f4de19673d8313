import { expect, it } from 'vitest'
import { cycleFigure } from './cycle.ts'

it('PRN-13: draws every step and an arrow between any two that follow each other', () => {
  const labels = [
    'Perencanaan',
    'Penganggaran',
    'Perjanjian',
    'Pelaksanaan',
    'Pengukuran',
    'Pelaporan',
    'Evaluasi',
  ]
  const svg = cycleFigure(labels, 'Akuntabilitas')
  for (const [index, label] of labels.entries()) expect(svg).toContain(`${index + 1}. ${label}`)
  expect(svg.match(/<polygon /g)).toHaveLength(7)
  expect(cycleFigure(labels, 'Akuntabilitas')).toBe(svg)
})

it('takes any words and any number of steps', () => {
  expect(cycleFigure(['<b>&"'])).toContain('1. &#60;b&#62;&#38;&#34;')
  expect(cycleFigure([])).not.toContain('NaN')
  expect(cycleFigure(Array.from({ length: 30 }, () => 'Langkah yang sama'))).not.toContain('NaN')
})
