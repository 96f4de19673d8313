import { tell, textsOf } from './text.ts'
import type { GateFinding, SectionText } from './text.ts'

export interface DocumentYears {
  readonly year: number
  /** The period of the strategic plan, last year inclusive; null where there is none. */
  readonly period: { readonly from: number; readonly to: number } | null
  /** A strategic plan speaks of every year of its period. */
  readonly isOfPeriod: boolean
}

const ofYear =
  /\b(?:(?:RKT|Rencana Kerja Tahunan|Rencana Kinerja Tahunan|Rencana Kerja|Rencana Kinerja|Perjanjian Kinerja|DIPA)(?:\s*\(RKT\))?(?:\s+(?:Tahun|TA\.?|Tahun Anggaran))?|Tahun Anggaran|TA\.?)\s+(20\d\d)\b/g
const ofPeriod =
  /\b(?:Renstra|Rencana Strategis|rencana strategis|RPJMN)[^.;]{0,80}?(20\d\d)\s*[-–]\s*(20\d\d)/g

const isOwn = (said: number, { year, period, isOfPeriod }: DocumentYears): boolean =>
  isOfPeriod && period !== null ? said >= period.from && said <= period.to : said === year

function checkText(section: SectionText, text: string, years: DocumentYears): readonly GateFinding[] {
  const { year, period } = years
  const others = [...text.matchAll(ofYear)].filter(([, said]) => !isOwn(Number(said), years))
  const periods = [...text.matchAll(ofPeriod)].filter(
    ([, from, to]) =>
      year < Number(from) ||
      year > Number(to) ||
      (period !== null && /strategis|renstra/i.test(text) && Number(from) > period.to),
  )
  return [
    ...others.map(([said]) =>
      tell(section, {
        rule: 'otherYear',
        severity: 'warning',
        message: `Teks menyebut "${said}", padahal dokumen ini untuk tahun ${year}.`,
        next: 'Periksa tahunnya; untuk tahun dokumen pakai angka hidup "Tahun dokumen".',
      }),
    ),
    ...periods.map(([said]) =>
      tell(section, {
        rule: 'otherPeriod',
        severity: 'warning',
        message: `Periode dalam "${said}" tidak mencakup tahun ${year}.`,
        next: 'Periksa periodenya; untuk periode rencana strategis pakai angka hidup.',
      }),
    ),
  ]
}

/** Years and periods in the text that are not those of the document. */
export const checkYears = (sections: readonly SectionText[], years: DocumentYears): readonly GateFinding[] =>
  sections.flatMap((section) => textsOf(section.items).flatMap((text) => checkText(section, text, years)))
