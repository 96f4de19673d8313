import { z } from 'zod'
import { endpoint } from '#lib/endpoint.ts'
import { unitYearParams } from '#core/wire.ts'
import { kindIds } from '../rules/kind.ts'
import { xlsxType } from './imports.ts'

const kindParams = unitYearParams.extend({ kind: z.enum(kindIds) })

export const exportContract = {
  downloadTemplate: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/templates/:kind',
    access: { permission: 'exchange.export' },
    summary: 'Templat kosong sebuah tabel dengan petunjuk pengisian (XLSX)',
    params: kindParams,
    output: z.unknown(),
    produces: [xlsxType],
  }),
  exportTable: endpoint({
    method: 'GET',
    path: '/api/units/:unit/years/:year/exports/:kind',
    access: { permission: 'exchange.export' },
    summary: 'Isi sebuah tabel (XLSX), dapat diimpor kembali tanpa perubahan',
    params: kindParams,
    output: z.unknown(),
    produces: [xlsxType],
  }),
}
