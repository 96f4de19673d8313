import { Button } from '@mantine/core'
import { decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { quarters, shortQuarter } from '#core/period.ts'
import type { PlannedIndicatorShape } from '../contract/annual-plan.ts'
import { AnnualTarget } from './annual-target.tsx'
import { splitWords } from './words.ts'

interface ChangedMeanwhileProps {
  readonly planned: PlannedIndicatorShape
  /** Puts the stored contents into the form. */
  readonly onTake: () => void
  /** Saves the own contents over the stored ones. */
  readonly onKeep: () => void
}

/** Somebody else was faster: what is stored now stands beside what was typed, and the person decides. */
export function ChangedMeanwhile({ planned, onTake, onKeep }: ChangedMeanwhileProps) {
  return (
    <section className="plan-meanwhile" aria-label="Isi yang tersimpan sekarang">
      <p>
        Tersimpan sekarang: target <AnnualTarget planned={planned} />,{' '}
        {splitWords[planned.split].toLowerCase()} (
        {quarters
          .map((quarter) => `${shortQuarter(quarter)} ${show(planned.quarters[quarter - 1])}`)
          .join(' · ')}
        ). Isian Anda di atas tidak hilang.
      </p>
      <div className="row">
        <Button variant="default" onClick={onKeep}>
          Simpan isian saya
        </Button>
        <Button variant="default" onClick={onTake}>
          Pakai yang tersimpan
        </Button>
      </div>
    </section>
  )
}

const show = (figure: string | null | undefined): string =>
  figure === null || figure === undefined ? '–' : formatTrimmed(decimal(figure), 10)
