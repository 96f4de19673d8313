import { expect, it } from 'vitest'
import type { Finding } from '#core/finding.ts'
import { mendingOf } from './mending.ts'
import type { Area } from './areas.ts'

const finding = (rule: string, place: string, message = ''): Finding => ({
  rule,
  severity: 'warning',
  place,
  message,
  next: '',
})

it.each<[Area, Finding, string, string | null]>([
  ['cards', finding('card.formula', 'IKSP 4'), 'kartu-indikator', 'IKSP 4'],
  [
    'cascade',
    finding('cascade.indicator', 'node/8', 'Indikator "Jumlah temuan" belum'),
    'pohon-kinerja',
    'Jumlah temuan',
  ],
  ['plan', finding('form.executor', 'IKSP 10'), 'rkt', 'IKSP 10'],
  ['plan', finding('months.falling', 'IKK 3'), 'target-bulanan', 'IKK 3'],
  [
    'law',
    finding('citation.kind', 'Peraturan Presiden Nomor 29 Tahun 2014'),
    'dasar-hukum',
    'Peraturan Presiden Nomor 29 Tahun 2014',
  ],
  ['budget', finding('unitCost.jump', 'EBD.952'), 'anggaran', 'EBD.952'],
  ['budget', finding('sum.total', 'Jumlah pagu'), 'anggaran', null],
  ['agreement', finding('agreement.executor', 'PK 2024', 'PK 2024 Balai: IKSP 2 belum'), 'rkt', 'IKSP 2'],
  ['agreement', finding('agreement.second', 'PK 2024'), 'organisasi', null],
  ['plan', finding('calendar.overdue', 'Kalender'), 'penyusunan', null],
  ['plan', finding('form.calendar', 'IKSP 1'), 'rkt', 'IKSP 1'],
  ['plan', finding('agreement.second', 'IKSP 1'), 'rkt', 'IKSP 1'],
  ['plan', finding('form.executor', 'IKSP 1.12'), 'rkt', 'IKSP 1.12'],
  ['cascade', finding('cascade.owner', 'node/8', 'Belum ada pemilik'), 'pohon-kinerja', null],
  ['agreement', finding('agreement.second', 'PK 2024', 'IKSP 2'), 'organisasi', null],
  ['agreement', finding('agreement.target.sum', 'IKSP 2'), 'perjanjian', 'IKSP 2'],
  ['agreement', finding('agreement.budget.total', 'PK 2024 Balai'), 'anggaran', null],
])('PLN-08: %s: each finding leads to the place where it is mended (%#)', (area, told, screen, find) => {
  expect(mendingOf(area, told)).toMatchObject({ screen, find })
})
