import { expect, it } from 'vitest'
import { run } from './run.ts'

const calc = (input: string) => run(['calc', 'capaian'], input)

it('MEA-03: computes the achievement of every row and goes on after one that cannot be read', async () => {
  const rows = ['polaritas,target,realisasi', 'maximize,6.486,15.432', 'maximize,abc,1', 'minimize,10,8', '']
  const { code, output, errors } = await calc(rows.join('\n'))
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  const lines = output.trimEnd().split('\n')
  expect(lines[0]).toBe('polaritas,target,realisasi,capaian,terlapor,status,keterangan')
  expect(lines[1]).toContain('"237,93"')
  expect(lines[2]).toContain(',ditolak,')
  expect(lines[3]).toContain('"120,00"')
})

it('a table without the header is called wrongly', async () => {
  const { code, output, errors } = await calc('1,2,3\n')
  expect({ code, output }).toEqual({ code: 2, output: '' })
  expect(errors).toContain('polaritas,target,realisasi')
})
