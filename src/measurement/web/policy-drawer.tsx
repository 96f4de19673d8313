import { formatLongDate, isoDate } from '#lib/dates.ts'
import { quarterName, type Quarter } from '#core/period.ts'
import type { Place } from '#ui/place.ts'
import { useEndpoint } from '#ui/queries.ts'
import { Loaded } from '#ui/states.tsx'
import { SidePanel } from '#ui/side-panel.tsx'
import { measurementContract } from '../contract.ts'
import type { GridShape } from './cells.ts'
import { PolicyForm } from './policy-form.tsx'
import { policySentences, type PolicyShape } from './policy-sentences.ts'

interface PolicyDrawerProps {
  readonly opened: boolean
  readonly place: Place
  readonly quarter: Quarter
  readonly grid: GridShape
  /** The policy with which the quarter is computed. */
  readonly inForce: PolicyShape
  readonly onClose: () => void
}

/** How the office treats achievements that the formulas leave open, where that comes from, and what the office must confirm. */
export function PolicyDrawer({ opened, place, quarter, grid, inForce, onClose }: PolicyDrawerProps) {
  return (
    <SidePanel opened={opened} onClose={onClose} width={520} title="Kebijakan capaian">
      {opened ? (
        <div className="stack">
          <section>
            <h3>
              Berlaku pada {quarterName(quarter)} {place.year}
            </h3>
            <ul>
              {policySentences(inForce).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <p>{sayOrigin(inForce, grid.unit.shortName)}</p>
            {inForce.note === null ? null : <p className="soft">Catatan: {inForce.note}</p>}
          </section>
          <ToConfirm policy={inForce} />
          {grid.can.editPolicy ? (
            <PolicyChange place={place} onDone={onClose} />
          ) : (
            <p className="soft">Peran Anda hanya membaca. Perencana, Kepala, atau Pusat dapat mengubahnya.</p>
          )}
        </div>
      ) : null}
    </SidePanel>
  )
}

function sayOrigin({ origin }: PolicyShape, ownName: string): string {
  if (origin.unit === null || origin.validFrom === null)
    return 'Asalnya: aturan bawaan program, karena kantor ini dan unit di atasnya belum menetapkan kebijakan.'
  const since = formatLongDate(isoDate(origin.validFrom))
  return origin.unit === ownName
    ? `Asalnya: ditetapkan kantor ini, berlaku mulai ${since}.`
    : `Asalnya: ditetapkan ${origin.unit}, unit di atas kantor ini, berlaku mulai ${since}.`
}

/** What no regulation decides, so that the office must. */
function ToConfirm({ policy }: { readonly policy: PolicyShape }) {
  if (policy.toConfirm.length === 0) return null
  return (
    <section className="measurement-meanwhile">
      <h3>Perlu dikonfirmasi kantor</h3>
      <p>Tidak ada peraturan yang ditemukan untuk hal berikut; nilainya adalah pilihan, bukan kewajiban.</p>
      <ul>
        {policy.toConfirm.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </section>
  )
}

function PolicyChange({ place, onDone }: { readonly place: Place; readonly onDone: () => void }) {
  const { unit, year } = place
  const query = useEndpoint(measurementContract.getPolicy, { params: { unit, year } })
  return (
    <section>
      <h3>Ubah kebijakan</h3>
      <Loaded query={query} what="kebijakan">
        {(policy) => <PolicyForm unit={unit} year={year} policy={policy} onDone={onDone} />}
      </Loaded>
    </section>
  )
}
