import { decimal } from '#lib/decimal.ts'
import type { Decimal } from '#lib/decimal.ts'
import { isoDate } from '#lib/dates.ts'
import type { IsoDate } from '#lib/dates.ts'
import { ruleBookOn } from '#core/rule-book.ts'
import type { RuleBooks } from '#core/rule-book.ts'
import type { Source } from '#core/source.ts'

/** How an office treats achievements that the formulas leave open. Percentages. */
export interface Policy {
  /** Reported achievements do not go above it; null: no cap. */
  readonly cap: Decimal | null
  /** Above it an achievement is marked as an anomaly and must be explained. */
  readonly anomalyThreshold: Decimal
  /** An indicator that is not due yet: say so (`state`), or print 100 with the reason (`hundred`). */
  readonly notDue: 'state' | 'hundred'
  /** A due target of zero where more is better: no percentage (`none`), or print 100 with the reason (`hundred`). */
  readonly zeroTarget: 'none' | 'hundred'
}

const ownProposal: Source = { id: 'Siklus', place: 'usulan', certainty: 'INF' }

/**
 * The defaults: no cap, mark above 110 %, say "belum jatuh tempo", no percentage for a zero target.
 *
 * @source the defaults are our recommendation [INF]; 110 % after PermenPANRB 8/2021 annex [SRC] and the quarterly report of 2025 [SEED]
 * @since 2015
 */
export const policyBooks: RuleBooks<Policy> = [
  {
    id: 'capaian-2015',
    title: 'Kebijakan capaian bawaan',
    validFrom: isoDate('2015-01-01'),
    validUntil: null,
    source: ownProposal,
    values: { cap: null, anomalyThreshold: decimal(110), notDue: 'state', zeroTarget: 'none' },
    examples: [
      { given: 'maximize, target 0, realisasi 1', gives: 'tanpa persentase', origin: 'usulan Siklus' },
      {
        given: 'maximize, target 6.486, realisasi 15.432',
        gives: '237,93% dan anomali',
        origin: 'LKj TW II 2025, IK 3',
      },
    ],
  },
]

/** The default on a date; dates before the first book take the first. */
export const defaultPolicyOn = (date: IsoDate): Policy =>
  (ruleBookOn(policyBooks, date) ?? policyBooks[0]).values

/** A part of the policy, what it decides, and where its default comes from; the settings screen lists them. */
export interface PolicyPart {
  readonly part: keyof Policy
  readonly question: string
  readonly source: Source
}

/** Every part needs the office's word, as none rests on a regulation alone (`mustBeConfirmed`), save the threshold. */
export const policyParts: readonly PolicyPart[] = [
  {
    part: 'cap',
    question: 'Sampai berapa persen capaian dilaporkan?',
    source: { ...ownProposal, certainty: 'GAP' },
  },
  {
    part: 'anomalyThreshold',
    question: 'Di atas berapa persen capaian ditandai anomali dan wajib dijelaskan?',
    source: { id: 'PermenPANRB 8/2021', place: 'lampiran', certainty: 'SRC' },
  },
  {
    part: 'notDue',
    question: 'Bagaimana menulis indikator yang belum jatuh tempo?',
    source: ownProposal,
  },
  {
    part: 'zeroTarget',
    question: 'Bagaimana menulis capaian bila targetnya nol?',
    source: ownProposal,
  },
]

/** A policy that a unit set for itself and the units below it, from a date on. */
export interface PolicySetting {
  readonly unitPath: string
  readonly validFrom: IsoDate
  readonly policy: Policy
}

/** The setting that holds for a unit on a date: its own latest, else that of the nearest unit above. */
export function findSettingOn<S extends PolicySetting>(
  settings: readonly S[],
  unitPath: string,
  date: IsoDate,
): S | undefined {
  const [nearest] = settings
    .filter((setting) => unitPath.startsWith(setting.unitPath) && setting.validFrom <= date)
    .toSorted((a, b) => b.unitPath.length - a.unitPath.length || (a.validFrom < b.validFrom ? 1 : -1))
  return nearest
}

/** The policy of a unit on a date: that of its setting, else the default. */
export const policyOn = (settings: readonly PolicySetting[], unitPath: string, date: IsoDate): Policy =>
  findSettingOn(settings, unitPath, date)?.policy ?? defaultPolicyOn(date)
