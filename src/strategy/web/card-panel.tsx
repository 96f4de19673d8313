import { Button } from '@mantine/core'
import { organisationContract } from '#organisation/contract.ts'
import { titlesOf } from '#lib/fields.ts'
import { formatTarget } from '#core/target.ts'
import { fromTargetText } from '#core/wire.ts'
import { FindingList } from '#ui/finding-list.tsx'
import { useEndpoint } from '#ui/queries.ts'
import { RecordHistory } from '#ui/record-history.tsx'
import { Loaded } from '#ui/states.tsx'
import {
  cardBody,
  cardsInPlansContract,
  catalogueContract,
  type CardShape,
  type CardVersionsShape,
} from '../contract/catalogue.ts'
import { sayYears } from '../rules/validity.ts'
import type { CardAct } from './card-form.tsx'
import { RemoveRecord } from './remove-record.tsx'
import { CardFields } from './indicator-card.tsx'

interface CardPanelProps {
  readonly unit: string
  readonly indicatorId: number
  readonly onChange: (act: CardAct, card: CardShape) => void
  readonly onRemoved: () => void
}

/** A card in full: what it lacks, its fields, its versions with their differences, and who changed it. */
export function CardPanel({ unit, indicatorId, onChange, onRemoved }: CardPanelProps) {
  const query = useEndpoint(catalogueContract.getIndicatorCard, { params: { unit, indicator: indicatorId } })
  const { data: mine } = useEndpoint(organisationContract.listMyUnits, {})
  return (
    <Loaded query={query} what="kartu indikator">
      {(card) => (
        <div className="stack">
          {card.can.edit ? (
            <div className="row no-print">
              <Button onClick={() => onChange('replace', card)}>Buat versi baru</Button>
              <Button variant="default" onClick={() => onChange('correct', card)}>
                Betulkan kartu
              </Button>
              <RemoveRecord
                unit={unit}
                kind="card"
                record={{
                  id: indicatorId,
                  version: card.version,
                  name: `${card.code} ${card.catalogueName}`,
                }}
                onRemoved={onRemoved}
              />
            </div>
          ) : null}
          {card.inherited ? (
            <p className="soft">Kartu ini milik {card.owner.name}; di sini hanya dibaca.</p>
          ) : null}
          <FindingList findings={card.findings} />
          <CardFields card={card} />
          <Versions unit={unit} indicatorId={indicatorId} />
          {mine?.can.readHistory === true ? (
            <CardHistory owner={card.owner.slug} indicatorId={indicatorId} />
          ) : null}
        </div>
      )}
    </Loaded>
  )
}

type Version = CardVersionsShape['versions'][number]

function Versions({ unit, indicatorId }: { readonly unit: string; readonly indicatorId: number }) {
  const query = useEndpoint(cardsInPlansContract.listCardVersions, {
    params: { unit, indicator: indicatorId },
  })
  return (
    <section aria-labelledby="versi-kartu">
      <h3 id="versi-kartu">Versi kartu dan pemakaiannya</h3>
      <Loaded query={query} what="versi kartu">
        {({ versions }) => (
          <ol className="card-versions">
            {versions.map((version) => (
              <li key={version.number}>
                <VersionItem version={version} />
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </section>
  )
}

const sayTarget = (target: Version['targets'][number]['annual']): string =>
  formatTarget(fromTargetText(target)) || 'kosong'

function VersionItem({ version }: { readonly version: Version }) {
  const { number, card, differences, plans, targets } = version
  return (
    <>
      <p>
        Versi {number}, berlaku {sayYears(card)}
      </p>
      {differences.length === 0 ? null : (
        <dl className="card-differences">
          {differences.map(({ field, name, before, after }) => (
            <div key={field}>
              <dt>{name}</dt>
              <dd>
                <del>{before || 'kosong'}</del> menjadi <ins>{after || 'kosong'}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="soft">
        {plans.length === 0
          ? 'Belum dipakai RKT mana pun.'
          : `Dipakai ${plans.map(({ unit, year, isApproved }) => `RKT ${year} ${unit}${isApproved ? ' (disahkan)' : ''}`).join(', ')}.`}
      </p>
      {targets.length === 0 ? null : (
        <p className="soft">
          Target:{' '}
          {targets
            .map(
              ({ year, strategic, annual }) =>
                `${year} Renstra ${sayTarget(strategic)}, RKT ${sayTarget(annual)}`,
            )
            .join('; ')}
          .
        </p>
      )}
    </>
  )
}

function CardHistory({ owner, indicatorId }: { readonly owner: string; readonly indicatorId: number }) {
  const query = useEndpoint(organisationContract.listHistory, {
    params: { unit: owner },
    query: { entity: 'strategy.indicator', key: String(indicatorId), limit: 200 },
  })
  return (
    <section aria-labelledby="riwayat-kartu">
      <h3 id="riwayat-kartu">Riwayat kartu</h3>
      <RecordHistory query={query} what="riwayat kartu" labels={titlesOf(cardBody)} />
    </section>
  )
}
