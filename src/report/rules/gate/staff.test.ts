import { expect, it } from 'vitest'
import { inList, section, words } from '../../../../test/support/gate-section.ts'
import { checkStaff } from './staff.ts'

const counts = {
  civilServants: 79,
  pns: 70,
  pppk: 9,
  ppnpn: 12,
  structural: 2,
  specific: 60,
  general: 17,
  unknownFamily: 0,
}

it('VAL-12: a number of staff that the staff list contradicts is told, with the screen of the list', () => {
  const texts = [
    section([words('Didukung 63 orang pegawai.')]),
    section([inList(words('70 PNS dan 8 PPPK'))]),
  ]
  expect(checkStaff(texts, counts)).toMatchObject([
    {
      rule: 'document.staff',
      severity: 'warning',
      screen: 'pegawai',
      message: 'Naskah menyebut 63 pegawai (PNS dan PPPK), sedangkan daftar pegawai memuat 79.',
    },
    { message: 'Naskah menyebut 8 PPPK, sedangkan daftar pegawai memuat 9.' },
  ])
  expect(checkStaff([section([words('Didukung 79 orang pegawai.')])], counts)).toEqual([])
})

it('VAL-12: without a staff list nothing is said', () => {
  expect(checkStaff([section([words('Didukung 63 orang pegawai.')])], null)).toEqual([])
})
