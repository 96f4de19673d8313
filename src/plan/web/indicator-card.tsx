import type { ReactNode } from 'react'
import { polarityNames } from '#core/polarity.ts'
import { useEndpoint } from '#ui/queries.ts'
import { Loaded } from '#ui/states.tsx'
import { catalogueContract, type CardShape } from '../contract/catalogue.ts'
import { aggregationWords, measuredEvery } from './words.ts'

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

function CardFields({ card }: { readonly card: CardShape }) {
  const until = card.yearUntil === null ? 'dan seterusnya' : `sampai sebelum ${card.yearUntil}`
  return (
    <dl className="plan-card">
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
      <Field name="Pemilik katalog">{card.owner.name}</Field>
      <Field name="Berlaku">
        mulai {card.yearFrom} {until}
      </Field>
    </dl>
  )
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
