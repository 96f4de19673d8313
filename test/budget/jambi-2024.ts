import { decimal } from '#lib/decimal.ts'
import { months } from '#core/period.ts'
import { noRupiah, rupiah } from '#core/rupiah.ts'
import type { LedgerEntry, LedgerNames } from '#budget/index.ts'

/**
 * The 35 outputs of RKT Jambi 2024 as the document prints them, contradictions and all; amounts in thousands. Code, name, volume, unit,
 * allocation, RM, PNBP, volume and allocation of 2025, the indicators, January to December, who is in charge.
 */
const printed = `
PEA.001|Koordinasi Pelayanan Kekarantinaan di Pintu Masuk Negara dan Wilayah|13|Kegiatan|140792|140112|680|15|289296|8|0,32340,19060,7210,4896,10256,0,5780,5190,2160,37520,16380|Subbag Adum, substansi PRL&KLW, PKSE
PEF.001|Sosialisasi dan Diseminasi|1085|Orang|127531|0|127531|875|102021|8|0,0,0,0,0,0,0,0,0,79141,23170,25220|Subbag Adum, substansi PRL&KLW, PKSE
QAA.011|Pelayanan kesehatan haji|3200|Orang|401540|0|401540|2900|358610|1 2 8|0,0,0,0,87926,160440,35364,117810,0,0,0,0|Subbag Adum, substansi PRL&KLW, PKSE
QAA.012|Pelayanan kesehatan di pelabuhan/bandara/lintas batas|30|Orang|4080|0|4080|30|4080|8|0,0,0,0,0,0,0,0,2040,0,0,2040|Subbag Adum, substansi PRL&KLW, PKSE
QAH.016|Layanan pengendalian faktor risiko lingkungan|19|Layanan|27190|26170|1020|102|171156|1 3 8|0,5440,4420,3000,0,4650,3000,0,0,3000,680,3000|Substansi PRL&KLW
QAH.017|Layanan pemeriksaan orang, barang, alat angkut|8|Layanan|169855|0|169855|8|196760|1 2 3 8|0,9520,8840,13260,10880,10540,10540,15790,10540,18475,37670,23800|Substansi PRL&KLW, PKSE
QAH.U02|Layanan pengendalian faktor risiko penyakit di bandar udara|104|Layanan|91520|91520|0|103|90640|8|0,7040,7040,8800,7040,7040,8800,7040,7920,7920,7040,15840|Substansi PRL&KLW
QAH.U04|Layanan pengendalian faktor risiko penyakit pada situasi khusus|4|Layanan|6220|0|6220|24|37320|8|0,0,0,0,20,6200,0,0,0,0,0,0|Substansi PRL&KLW
QAH.U07|Layanan pengendalian faktor risiko penyakit DBD|24|Layanan|28896|28896|0|24|28896|2 8|0,0,7224,0,0,7224,0,0,7224,0,0,7224|Substansi PRL&KLW
QAH.U08|Layanan survei faktor risiko penyakit pes|54|Layanan|152550|152550|0|54|152550|3 8|0,15780,16050,25380,13620,13620,13620,0,13620,13620,13620,13620|Substansi PRL&KLW
QAH.U09|Layanan pengendalian faktor risiko penyakit diare|24|Layanan|11496|11496|0|24|11496|2 8|0,2874,0,0,2874,0,0,2874,0,0,2874,0|Substansi PRL&KLW
QAH.U11|Layanan survei faktor risiko penyakit DBD|144|Layanan|51840|0|51840|144|51840|3 8|0,0,0,0,0,0,0,31440,4080,4080,4080,8160|Substansi PRL&KLW
QAH.U12|Layanan survei faktor risiko penyakit malaria|18|Layanan|30960|30960|0|24|41280|3 8|0,0,0,0,0,0,0,20760,0,10200,0,0|Substansi PRL&KLW
QAH.U13|Layanan survei faktor risiko penyakit diare|48|Layanan|17280|17280|0|48|17280|3 8|0,3000,2040,0,2040,2040,0,2040,2040,0,2040,2040|Substansi PRL&KLW
QAH.U14|Layanan survei faktor risiko penyakit HIV AIDS|24|Layanan|31536|31536|0|24|31536|1 2 8|0,552,22824,2040,0,2040,0,2040,0,2040,0,0|Substansi PRL&KLW
QAH.U15|Layanan survei faktor risiko penyakit TB|10|Layanan|54550|54550|0|10|54550|1 2 8|0,300,17250,3700,3700,3700,3700,3700,3700,3700,3700,7400|Substansi PRL&KLW
RAB.001|Pengadaan alat dan bahan kekarantinaan kesehatan di pintu masuk|37|Paket|451098|244858|206240|26|126291|8|0,5300,299797,22240,6028,600,600,1100,46654,51000,17100,680|Subbag Adum
TBC.001|Pelatihan kesehatan|119|Orang|183480|183480|0|153|515774|6 7 8|0,250,920,920,59670,40350,14220,1420,25590,12770,26200,1170|Subbag Adum, substansi PRL&KLW, PKSE
AEA.501|Koordinasi lintas program lintas sektor perencanaan program|1|Kegiatan|16240|12152|0|1|48720|8|0,4715,11525,0,0,0,0,0,0,0,0,0|Subbag Adum, substansi PRL&KLW, PKSE
AEA.502|Koordinasi lintas program lintas sektor evaluasi program|2|Kegiatan|56022|63886|0|2|89904|8|0,0,16605,7604,0,0,7604,0,16605,7604,0,0|Subbag Adum, substansi PRL&KLW, PKSE
AEA.505|Koordinasi lintas program lintas sektor kepegawaian dan umum|1|Kegiatan|18722|14946|0|1|15160|8|0,0,12392,0,6330,0,0,0,0,0,0,0|Subbag Adum, substansi PRL&KLW, PKSE
EBA.956|Layanan BMN|4|Layanan|37672|37672|0|3|71780|8|0,0,0,0,1100,0,6630,0,0,7130,15736,7076|Subbag Adum
EBA.958|Layanan Hubungan Masyarakat|5|Layanan|174474|174474|0|3|329990|6 8|0,79340,9200,40650,3000,2250,10584,11450,0,2250,10500,5250|Subbag Adum
EBA.960|Layanan Organisasi dan Tata Kelola Internal|2|Layanan|30726|30726|0|3|33962|6 8|0,0,1500,0,6380,3680,0,6350,6436,2380,4000,0|Subbag Adum
EBA.962|Layanan Umum|3|Layanan|30015|30015|0|4|135950|8|0,0,12040,0,10200,0,0,3000,2000,2775,0,0|Subbag Adum
EBA.963|Layanan Data dan Informasi|1|Layanan|5000|5000|0|1|5000|8|0,5000,0,0,0,0,0,0,0,0,0,0|Subbag Adum
EBA.994|Layanan Perkantoran|12|Layanan|11199117|11411117|0|12|14106075|8|369966,815410,787960,1461504,867284,1609338,814871,841041,812627,814424,813167,1191524|Subbag Adum
EBB.951|Layanan Sarana Internal|12|Unit|500000|500000|0|189|4508227|5 6 8|0,0,214286,285714,0,0,0,0,0,0,0,0|Subbag Adum
EBB.971|Layanan Prasarana Internal|1|Unit|181936|181936|0|4|7252600|5 6 8|0,0,0,181936,0,0,0,0,0,0,0,0|Subbag Adum
EBC.954|Layanan Manajemen SDM|1|Orang|7666|7666|0|80|182272|6 8|0,0,0,0,0,0,0,0,7666,0,0,0|Subbag Adum
EBC.996|Layanan Pendidikan dan Pelatihan|20|Orang|79000|79000|0|3|30140|6 7 8|0,0,0,0,0,15500,8000,0,7500,16000,8000,24000|Subbag Adum
EBD.952|Layanan Perencanaan dan Penganggaran|7|Dokumen|80788|80788|0|3|147700|4 5 8|0,500,21708,500,0,0,28790,0,0,28790,500,0|Subbag Adum
EBD.953|Layanan Pemantauan dan Evaluasi|6|Dokumen|43968|43968|0|3|47796|4 5 8|0,14119,29849,0,0,0,0,0,0,0,0,0|Subbag Adum
EBD.955|Layanan Manajemen Keuangan|4|Dokumen|83176|83176|0|3|119876|4 5 6 8|0,10286,0,15000,500,0,11322,15000,0,500,30068,500|Subbag Adum
EBD.974|Layanan Penyelenggaraan Kearsipan|1|Dokumen|3860|3860|0|1|60770|8|0,3860,0,0,0,0,0,0,0,0,0,0|Subbag Adum
`

/** The allocation of each indicator as the document prints it, in thousands. */
export const printedAllocations = [
  684_671, 697_873, 449_675, 207_932, 889_868, 1_240_458, 262_480, 14_530_796,
] as const

/** The monthly target of the share spent, in percent to date, January to December. */
export const printedRealisationTargets = [5, 10, 15, 20, 30, 40, 45, 50, 60, 70, 80, 96] as const

export const jambiNames: LedgerNames = {
  programs: [
    { id: 1, code: null, name: 'Pencegahan dan Pengendalian Penyakit' },
    { id: 2, code: 'WA', name: 'Dukungan Manajemen' },
  ],
  activities: [
    {
      id: 11,
      programId: 1,
      code: null,
      name: 'Dukungan Pelayanan Kekarantinaan di Pintu Masuk Negara dan Wilayah',
    },
    {
      id: 21,
      programId: 2,
      code: null,
      name: 'Dukungan Manajemen Pelaksanaan Program di Ditjen Pencegahan dan Pengendalian Penyakit',
    },
  ],
  indicators: [1, 2, 3, 4, 5, 6, 7, 8].map((id) => ({ id, code: `IKK ${id}`, name: `Indikator ${id}` })),
}

const thousands = (text: string | undefined) => rupiah(Number(text ?? '0') * 1_000)

function toEntry(line: string): LedgerEntry {
  const [
    code = '',
    name = '',
    volume = '',
    unit = '',
    amount,
    rm,
    pnbp,
    laterVolume = '',
    laterAmount,
    served = '',
    byMonth = '',
    pj = '',
  ] = line.split('|')
  const [classCode = '', outputCode = ''] = code.split('.')
  const figures = byMonth.split(',')
  return {
    activityId: /^[AE]/.test(code) ? 21 : 11,
    classCode,
    outputCode,
    name,
    volume: decimal(volume),
    unitOfMeasure: unit,
    amount: thousands(amount),
    location: null,
    personInCharge: pj,
    chargeUnitId: null,
    components: [],
    funding: [
      { source: 'RM' as const, amount: thousands(rm) },
      { source: 'PNBP' as const, amount: thousands(pnbp) },
    ].filter((one) => one.amount !== noRupiah),
    forward: [{ year: 2025, volume: decimal(laterVolume), amount: thousands(laterAmount), reason: null }],
    months: months
      .map((month) => ({ month, amount: thousands(figures[month - 1]) }))
      .filter((one) => one.amount !== noRupiah),
    indicators: served.split(' ').map((id) => ({ indicatorId: Number(id), share: null })),
  }
}

export const jambiEntries: readonly LedgerEntry[] = printed.trim().split('\n').map(toEntry)

/** The printed entry of a code such as `QAH.016`. */
export function jambiEntry(code: string): LedgerEntry {
  const found = jambiEntries.find((entry) => `${entry.classCode}.${entry.outputCode}` === code)
  if (found === undefined) throw new Error(`${code} is not in the document`)
  return found
}
