import { Button } from '@mantine/core'
import { useState } from 'react'
import { ConfirmWithReason, ProblemNote } from '#ui/confirm-with-reason.tsx'
import { useAction } from '#ui/queries.ts'
import { exchangeContract } from '../contract.ts'
import type { ConflictShape, ImportShape } from '../contract/imports.ts'
import { ConflictCard } from './conflict-card.tsx'
import type { ImportPlace } from './records.ts'

const atOnce = 20

interface ConflictsSectionProps {
  readonly data: ImportShape
  readonly place: ImportPlace
}

/** Where tables do not agree: the values side by side with their places; open ones first. */
export function ConflictsSection({ data, place }: ConflictsSectionProps) {
  const decide = useAction(exchangeContract.decideConflicts, { changes: [exchangeContract.getImport] })
  const [shown, setShown] = useState(atOnce)
  const [bulk, setBulk] = useState(false)
  if (data.conflicts.length === 0) return null
  const isOpen = (conflict: ConflictShape): boolean => conflict.decision === null
  const ordered = [...data.conflicts.filter(isOpen), ...data.conflicts.filter((one) => !isOpen(one))]
  const suggested = data.conflicts.filter((one) => isOpen(one) && one.suggestion !== null)
  const save = (decisions: readonly { id: string; value: string; reason: string }[]) =>
    decide.mutateAsync({ params: place, body: { version: data.version, decisions: [...decisions] } })
  return (
    <section className="stack" aria-labelledby="pertentangan">
      <h3 id="pertentangan">
        {data.conflicts.length} pertentangan, {data.openCount} belum dipilih
      </h3>
      {data.can.decide && suggested.length > 0 ? (
        <div>
          <Button variant="default" onClick={() => setBulk(true)}>
            Pakai {suggested.length} saran sekaligus
          </Button>
        </div>
      ) : null}
      {decide.error === null ? null : <ProblemNote error={decide.error} />}
      <ol className="conflicts">
        {ordered.slice(0, shown).map((conflict) => (
          <li key={conflict.id}>
            <ConflictCard
              conflict={conflict}
              canDecide={data.can.decide}
              busy={decide.isPending}
              onChoose={(value, reason) =>
                void save([{ id: conflict.id, value, reason }]).catch(() => undefined)
              }
            />
          </li>
        ))}
      </ol>
      {shown < ordered.length ? (
        <div>
          <Button variant="default" onClick={() => setShown(shown + atOnce)}>
            Tampilkan {Math.min(atOnce, ordered.length - shown)} lagi
          </Button>
        </div>
      ) : null}
      <ConfirmWithReason
        opened={bulk}
        title="Pakai semua saran?"
        action={`Pakai ${suggested.length} saran`}
        onClose={() => setBulk(false)}
        onConfirm={(reason) =>
          save(suggested.map(({ id, suggestion }) => ({ id, value: suggestion?.value ?? '', reason })))
        }
      >
        Nilai yang disarankan dipilih untuk {suggested.length} pertentangan yang masih terbuka. Alasan ini
        tersimpan pada masing-masing. Pilihan dapat diubah selama impor belum diterapkan.
      </ConfirmWithReason>
    </section>
  )
}
