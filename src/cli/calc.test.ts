import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { calcCapaian } from './calc.ts'

function table(csv: string, delimiter = ','): string[][] {
  const result = calcCapaian(csv)
  if (result.kind === 'error') throw new Error(result.message)
  return parse(result.csv, { delimiter })
}
const answer = (row: string, header = 'polaritas,target,realisasi'): readonly string[] =>
  table(`${header}\n${row}\n`)[1]?.slice(header.split(',').length) ?? []

describe('calc capaian', () => {
  it.each([
    ['maximize,6.486,15.432', '237,93', '237,93', 'dihitung'],
    ['maximize,"81,5","81,5"', '100,00', '100,00', 'dihitung'],
    ['maximize,97%,96 %', '98,97', '98,97', 'dihitung'],
    ['MAXIMIZE,80-90,92', '102,22', '102,22', 'dihitung'],
    ['minimize,7-8,"6,5"', '107,14', '107,14', 'dihitung'],
    ['minimize,10,25', '0,00', '0,00', 'dihitung'],
    ['minimize,0,0', '100,00', '100,00', 'dihitung'],
    ['stabilize,50,45', '90,00', '90,00', 'dihitung'],
    ['maximize,0,1', '', '', 'target_nol'],
    ['maximize,0,0', '', '', 'target_nol'],
    ['maximize,-,5', '', '', 'tanpa_target'],
    ['maximize,,5', '', '', 'tanpa_target'],
    ['maximize,5,', '', '', 'tanpa_realisasi'],
    ['maximize,5,-', '', '', 'tanpa_realisasi'],
    ['maximize,-5,5', '', '', 'ditolak'],
    ['maximize,90-80,85', '', '', 'ditolak'],
    ['naik,5,5', '', '', 'ditolak'],
    ['maximize,lima,5', '', '', 'ditolak'],
    ['maximize,"1,234.56",5', '', '', 'ditolak'],
    ['maximize,5,4-6', '', '', 'ditolak'],
    ['maximize,5', '', '', 'ditolak'],
    ['maximize,5,81,5', '', '', 'ditolak'],
    ['maximize,"5,5', '', '', 'ditolak'],
  ])('MEA-03, MEA-11, VAL-18: %s', (row, raw, reported, status) => {
    expect(answer(row).slice(0, 3)).toEqual([raw, reported, status])
    expect(answer(row)[3]).not.toBe('')
  })

  it.each([
    ['maximize,6.486,15.432,110', '237,93', '110,00', 'dihitung'],
    ['maximize,6.486,15.432,120%', '237,93', '120,00', 'dihitung'],
    ['maximize,6.486,15.432,-', '237,93', '237,93', 'dihitung'],
    ['maximize,100,90,110', '90,00', '90,00', 'dihitung'],
    ['maximize,100,90,0', '', '', 'ditolak'],
    ['maximize,100,90,banyak', '', '', 'ditolak'],
  ])('MEA-04: with a cap, %s', (row, raw, reported, status) => {
    expect(answer(row, 'polaritas,target,realisasi,batas').slice(0, 3)).toEqual([raw, reported, status])
  })

  it('writes the columns as given, and every reason', () => {
    expect(table('polaritas,target,realisasi\nnaik,lima,"1,234.5"\nmaximize,8,83\n')).toEqual([
      ['polaritas', 'target', 'realisasi', 'capaian', 'terlapor', 'status', 'keterangan'],
      [
        'naik',
        'lima',
        '1,234.5',
        '',
        '',
        'ditolak',
        'Polaritas "naik" tidak dikenal; gunakan maximize, minimize, stabilize. Target tidak terbaca: "lima" bukan angka. Tulis angka saja, misalnya 1.234,5. Realisasi tidak terbaca: Angka "1,234.5" ditulis dengan cara Inggris. Tulis 1.234,5.',
      ],
      [
        'maximize',
        '8',
        '83',
        '1.037,50',
        '1.037,50',
        'dihitung',
        'Realisasi 83 terhadap target 8 mencapai 1.037,50%. Capaian 1.037,50% melebihi ambang anomali 110%.',
      ],
    ])
  })

  it('takes semicolons, a byte order mark, capital letters, Windows lines and empty lines', () => {
    const rows = table('\uFEFFPolaritas;TARGET;Realisasi\r\n\r\nmaximize;81,5;40,75\r\n', ';')
    expect(rows[1]?.slice(0, 6)).toEqual(['maximize', '81,5', '40,75', '50,00', '50,00', 'dihitung'])
  })

  it.each([
    ['', 'Masukan kosong'],
    ['\n \n', 'Masukan kosong'],
    ['maximize,5,5\n', 'judul kolom'],
    ['target,polaritas,realisasi\n', 'judul kolom'],
    ['polaritas,target\n', 'judul kolom'],
  ])('%j is refused as a whole', (csv, sentence) => {
    const result = calcCapaian(csv)
    expect(result.kind === 'error' && result.message).toContain(sentence)
  })

  it('a header alone gives a header alone', () => {
    expect(table('polaritas,target,realisasi')).toHaveLength(1)
  })

  it('answers every line with one line of seven cells, whatever it holds', () => {
    const line = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && !/[\r\n]/.test(text))
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const rows = table(['polaritas,target,realisasi', ...lines].join('\n'))
        expect(rows).toHaveLength(lines.length + 1)
        expect(rows.every((row) => row.length === 7)).toBe(true)
      }),
    )
  })
})
