import { text } from 'node:stream/consumers'
import type { Command } from 'commander'
import { UsageFault, type Streams } from './streams.ts'

/** `calc capaian`: achievements of the rows of a CSV on standard input; no database. */
export function addCalc(program: Command, streams: Streams): void {
  program
    .command('calc')
    .description('menghitung tanpa basis data')
    .command('capaian')
    .description('capaian tiap baris CSV dari masukan standar: polaritas,target,realisasi[,batas]')
    .action(async () => {
      const { calcCapaian } = await import('./calc.ts')
      const result = calcCapaian(await text(streams.input))
      if (result.kind === 'error') throw new UsageFault(result.message)
      streams.output.write(result.csv)
    })
}
