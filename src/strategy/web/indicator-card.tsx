import type { ReactNode } from 'react'
import { decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { polarityNames } from '#core/polarity.ts'
import { useEndpoint } from '#ui/queries.ts'
import { Loaded } from '#ui/states.tsx'
import { catalogueContract, type CardShape } from '../contract/catalogue.ts'
import { activityLevelNames, adoptionNames, aspectNames, relevanceNames } from '../rules/card-words.ts'
import { sayYears } from '../rules/validity.ts'
import { aggregationWords, measuredEvery } from '../rules/indicator-words.ts'

interface IndicatorCardProps {
  readonly unit: string
  readonly indicatorId: number
}

/** The card (manual) of an indicator: what it means, how it is computed, what proves it, whose it is. */
export function IndicatorCard({ unit, indicatorId }: IndicatorCardProps) {
  const query = useEndpoint(catalogueContract.getIndicatorCard, { params: { unit, indicator: indicatorId } })
  return (
    <Loaded query={query} what="kartu indikator">
      {(card) => <CardFields card={card} />}
    </Loaded>
  )
}

/** Every field of a card; one that the catalogue leaves empty says so. */
export function CardFields({ card }: { readonly card: CardShape }) {
  return (
    <dl className="record-facts">
      <Field name="Indikator">{card.name}</Field>
      <Field name="Sasaran">
        {card.objective.code} · {card.objective.statement}
      </Field>
      <Field name="Definisi">{card.definition}</Field>
      <Field name="Rumus">{card.formula}</Field>
      <Field name="Satuan">
        {card.unitOfMeasure}, {card.decimals === 0 ? 'bilangan bulat' : `${card.decimals} desimal`}
      </Field>
      <Field name="Polaritas">{polarityNames[card.polarity]}</Field>
      {card.polarityReason === null ? null : <Field name="Alasan polaritas">{card.polarityReason}</Field>}
      <Field name="Sifat angka">{aggregationWords[card.aggregation]}</Field>
      <Field name="Diukur">{measuredEvery[card.measuringPeriod]}</Field>
      <Field name="Diukur oleh">{card.measuredBy}</Field>
      <Field name="Bukti">{card.evidence}</Field>
      <Field name="Sumber data">{card.dataSource}</Field>
      <Field name="Langkah pengumpulan">
        {card.collectionSteps.length === 0 ? null : (
          <ol>
            {card.collectionSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
      </Field>
      <Field name="Catatan">{card.notes}</Field>
      <Field name="Golongan">{classOf(card)}</Field>
      <Field name="Baseline">{baselineOf(card)}</Field>
      {card.absoluteUnit === null ? null : <Field name="Satuan target absolut">{card.absoluteUnit}</Field>}
      <Field name="Pemilik katalog">{card.owner.name}</Field>
      <Field name="Pemakaian">{adoptionNames[card.adoption]}</Field>
      <Field name="Berlaku">{sayYears(card)}</Field>
      <Field name="Dokumen sumber">{card.source}</Field>
    </dl>
  )
}

/** Level, relevance and aspect in one line; null when none is said. */
function classOf({ activityLevel, relevance, aspect }: CardShape): string | null {
  const words = [
    activityLevel && activityLevelNames[activityLevel],
    relevance && relevanceNames[relevance],
    aspect && aspectNames[aspect],
  ].filter((word) => word !== null)
  return words.length === 0 ? null : words.join(' · ')
}

function baselineOf({ baseline, baselineYear, baselineNote, unitOfMeasure }: CardShape): string | null {
  if (baseline === null) return baselineNote
  const figure = `${formatTrimmed(decimal(baseline), 10)} ${unitOfMeasure}`
  return [figure, baselineYear === null ? null : `(${baselineYear})`, baselineNote]
    .filter((part) => part !== null)
    .join(' ')
}

/** A field that the catalogue leaves empty says so: whoever writes the report must know that it is missing. */
function Field({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children ?? <span className="soft">belum diisi dalam katalog</span>}</dd>
    </div>
  )
}
