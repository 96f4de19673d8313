import { describe, expect, it } from 'vitest'
import { makeDataFolder, run } from './run.ts'

describe('siklus migrate', () => {
  const data = makeDataFolder()

  it('makes the database and says where it is', async () => {
    const { code, output } = await run(['migrate', '--data', data])
    expect({ code, output }).toEqual({ code: 0, output: `Skema basis data mutakhir: ${data}\n` })
  })

  it('prints the SQL that spreads the tables over several machines, and nothing else', async () => {
    const { code, output, errors } = await run(['migrate', '--distributed', '--data', data])
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    const lines = output.split('\n')
    const at = (line: string): number => {
      expect(lines).toContain(line)
      return lines.indexOf(line)
    }
    const spread = (table: string): string =>
      `select create_distributed_table('${table}', 'satker_id', colocate_with => 'platform.history');`
    const inOrder = [
      at('set citus.enable_local_reference_table_foreign_keys = off;'),
      at(`select create_reference_table('organisation.unit');`),
      at(`select create_reference_table('strategy.indicator');`),
      at(`select create_distributed_table('platform.history', 'satker_id', colocate_with => 'none');`),
      at(spread('plan.annual_plan')),
      at(spread('plan.target')),
      at(`select truncate_local_data_after_distributing_table('organisation.unit');`),
      at('--   platform.account'),
    ]
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b))
    expect(output).toContain('citus.propagate_set_commands')
    expect(lines.filter((line) => line.includes('platform.session'))).toEqual(['--   platform.session'])
  })
})
