import { describe, expect, it } from 'vitest'
import { run } from './run.ts'

describe('calling the command line', () => {
  it('shows help in Indonesian and ends with 0', async () => {
    const { code, output, errors } = await run(['--help'])
    expect(code).toBe(0)
    expect(output).toContain('Cara pakai: siklus [pilihan] [perintah]')
    expect(output).toContain('--data <folder>')
    expect(errors).toBe('')
  })
  it('every command has help that names --data', async () => {
    for (const path of [['migrate'], ['user', 'add']]) {
      const { code, output } = await run([...path, '--help'])
      expect(code).toBe(0)
      expect(output).toContain('--data <folder>')
    }
  })
  it('ends with 2 and says on the error stream what was called wrongly', async () => {
    expect(await run(['usul'])).toEqual({
      code: 2,
      output: '',
      errors: 'siklus: Perintah tidak dikenal: usul. Lihat --help untuk cara memakainya.\n',
    })
    expect((await run(['migrate', '--keras'])).errors).toContain('Pilihan tidak dikenal: --keras')
    expect((await run(['user', 'add'])).errors).toContain('Pilihan wajib belum diberikan: --username')
  })
  it('shows help on the error stream and ends with 2 when the command is left out', async () => {
    const { code, output, errors } = await run([])
    expect({ code, output }).toEqual({ code: 2, output: '' })
    expect(errors).toContain('Perintah:')
  })
  it('says the version', async () => {
    expect((await run(['--version'])).output).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
