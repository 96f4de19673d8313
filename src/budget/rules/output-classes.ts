import { isoDate, type IsoDate } from '#lib/dates.ts'
import type { Finding } from '#core/finding.ts'
import { ruleBookOn, type RuleBooks } from '#core/rule-book.ts'
import type { Certainty } from '#core/source.ts'

/** A class of outputs (KRO) with the units of measure that its outputs may have. */
export interface OutputClass {
  readonly code: string
  readonly name: string
  readonly units: readonly string[]
  readonly certainty: Certainty
}

const listed = (code: string, name: string, units: string, certainty: Certainty = 'SEC'): OutputClass => ({
  code,
  name,
  units: units.split(', '),
  certainty,
})

const ordinary: readonly OutputClass[] = [
  listed('AEA', 'Koordinasi', 'Kegiatan'),
  listed('AEF', 'Sosialisasi dan Diseminasi', 'Orang'),
  listed('ADC', 'Sertifikasi Produk', 'Produk, Sertifikat'),
  listed('BAA', 'Pelayanan Publik kepada masyarakat', 'Orang, Keping, Akta'),
  listed('BAH', 'Pelayanan Publik Lainnya', 'Layanan, Bidang, Dokumen, Bulan, Miliar rupiah'),
  listed('BIA', 'Pengawasan dan Pengendalian Produk', 'Produk, Laporan'),
  listed('BJC', 'Penyidikan dan Pengujian Penyakit', 'Sampel'),
  listed('BMA', 'Data dan Informasi Publik', 'Layanan'),
  listed('CAB', 'Sarana Bidang Kesehatan', 'Paket, Unit'),
  listed('CAG', 'Sarana Bidang Pertanian, Kehutanan dan Lingkungan Hidup', 'Unit'),
  listed('CBK', 'Prasarana Bidang Pertanian, Kehutanan dan Lingkungan Hidup', 'Unit'),
  listed('DCM', 'Pelatihan Bidang Kesehatan', 'Orang, Kegiatan'),
]
const internal: readonly OutputClass[] = [
  listed('EBA', 'Layanan Dukungan Manajemen Internal', 'Layanan, Laporan, Dokumen'),
  listed('EBB', 'Layanan Sarana dan Prasarana Internal', 'Unit, m2, Paket'),
  listed('EBC', 'Layanan Manajemen SDM Internal', 'Orang, Layanan'),
  listed('EBD', 'Layanan Manajemen Kinerja Internal', 'Dokumen, Layanan, Laporan'),
]

const shift = (letter: string, by: number): string => String.fromCharCode(letter.charCodeAt(0) + by)

/**
 * The code of the class that counts as national priority (`QAH` for `BAH`), or of the ordinary one where this is the priority class.
 * Null for codes that have no twin by their first letter.
 *
 * @source pairs A-P to D-S and F-U in a public code table [SEC]; the pair E-T is inferred [INF]
 */
export function twinOf(classCode: string): string | null {
  const [first = '', ...rest] = classCode
  if (first >= 'A' && first <= 'F') return shift(first, 15) + rest.join('')
  if (first >= 'P' && first <= 'U') return shift(first, -15) + rest.join('')
  return null
}
export const isNationalPriority = (classCode: string): boolean => classCode >= 'P' && classCode < 'V'

const twin = (one: OutputClass, certainty: Certainty): OutputClass => ({
  ...one,
  code: twinOf(one.code) ?? one.code,
  certainty,
})

/**
 * The classes of outputs that the program knows. The national list is longer: a class that is missing here is confirmed by the office.
 *
 * @source class codes, names and units in public code tables [SEC]; the twins of E are inferred [INF]; that the list holds from 2021 [MEM]
 * @since 2021
 */
export const outputClassBooks: RuleBooks<readonly OutputClass[]> = [
  {
    id: 'kro-2021',
    title: 'Daftar klasifikasi rincian output',
    validFrom: isoDate('2021-01-01'),
    validUntil: null,
    source: { id: 'PMK 62/2023', place: 'lampiran RKA-K/L', certainty: 'SEC' },
    values: [
      ...ordinary,
      ...ordinary.map((one) => twin(one, 'SEC')),
      ...internal,
      ...internal.map((one) => twin(one, 'INF')),
    ],
    examples: [
      { given: 'EBD, 3 dokumen', gives: 'satuan boleh', origin: 'RKT Maluku 2024' },
      { given: 'EBD, 3 orang', gives: 'satuan tidak boleh', origin: 'usulan Siklus' },
    ],
  },
]

/** The classes known on a day; days before the first book take the first. */
export const outputClassesOn = (day: IsoDate): readonly OutputClass[] =>
  (ruleBookOn(outputClassBooks, day) ?? outputClassBooks[0]).values

export const findOutputClass = (classCode: string, day: IsoDate): OutputClass | undefined =>
  outputClassesOn(day).find(({ code }) => code === classCode)

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/**
 * May an output of this class be counted in this unit of measure? A class that the list does not hold is a warning, a unit that its class
 * does not allow is an error. Without a unit only the class is asked.
 *
 * @source PMK 62/2023, annex on RKA: the unit of an output is one of its class [SRC]
 */
export function checkOutputClass(
  output: { readonly classCode: string; readonly unitOfMeasure: string | null },
  place: string,
  day: IsoDate,
): readonly Finding[] {
  const known = findOutputClass(output.classCode, day)
  if (known === undefined)
    return [
      {
        rule: 'class.unknown',
        severity: 'warning',
        place,
        message: `KRO ${output.classCode} tidak ada dalam daftar yang dikenal program, sehingga nama dan satuannya tidak dapat diperiksa.`,
        next: 'Pastikan kode dan satuannya pada daftar KRO yang berlaku.',
      },
    ]
  const unit = output.unitOfMeasure
  if (unit === null || known.units.some((allowed) => same(allowed, unit))) return []
  return [
    {
      rule: 'class.unit',
      severity: 'error',
      place,
      message: `Satuan "${unit}" tidak boleh untuk KRO ${known.code} (${known.name}); yang boleh: ${known.units.join(', ')}.`,
      next: 'Pilih satuan yang boleh, atau periksa KRO-nya.',
    },
  ]
}
