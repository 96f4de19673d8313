import { Button } from '@mantine/core'
import { useState } from 'react'
import { ConfirmWithReason, ProblemNote } from '#ui/confirm-with-reason.tsx'
import { useAction } from '#ui/queries.ts'
import { exchangeContract } from '../contract.ts'
import type { ImportShape } from '../contract/imports.ts'
import type { ImportPlace } from './records.ts'

const { listImports, getImport } = exchangeContract

interface ApplyBarProps {
  readonly data: ImportShape
  readonly place: ImportPlace
  readonly onDiscarded: () => void
}

/** Why an import cannot be applied yet; null when it can. */
function sayWhyNot({ faultCount, openCount, blocked, changedCount }: ImportShape): string | null {
  const [block] = blocked
  if (block !== undefined) return block
  if (faultCount.error > 0)
    return `Belum dapat diterapkan: perbaiki ${faultCount.error} kesalahan dalam berkas, lalu unggah kembali.`
  if (openCount > 0) return `Belum dapat diterapkan: pilih dahulu nilai pada ${openCount} pertentangan.`
  return changedCount === 0 ? 'Isi berkas sama dengan yang tersimpan; tidak ada yang perlu diterapkan.' : null
}

/** The last step: apply all, or throw away; and to take back what was applied. */
export function ApplyBar({ data, place, onDiscarded }: ApplyBarProps) {
  const apply = useAction(exchangeContract.applyImport, { changes: [getImport, listImports] })
  const discard = useAction(exchangeContract.discardImport, { changes: [listImports] })
  const undo = useAction(exchangeContract.undoImport, { changes: [getImport, listImports] })
  const [asking, setAsking] = useState(false)
  const reason = data.state === 'staged' ? sayWhyNot(data) : null
  const failed = apply.error ?? discard.error
  const body = { version: data.version, fingerprint: data.fingerprint }
  return (
    <section className="stack no-print" aria-label="Terapkan">
      {reason === null ? null : <p>{reason}</p>}
      {failed === null ? null : <ProblemNote error={failed} />}
      <div className="row">
        {data.can.apply ? (
          <Button loading={apply.isPending} onClick={() => apply.mutate({ params: place, body })}>
            Terapkan {data.changedCount} perubahan
          </Button>
        ) : null}
        {data.can.discard ? (
          <Button
            variant="default"
            loading={discard.isPending}
            onClick={() => discard.mutate({ params: place }, { onSuccess: onDiscarded })}
          >
            Buang impor ini
          </Button>
        ) : null}
        {data.can.undo ? (
          <Button variant="default" onClick={() => setAsking(true)}>
            Batalkan impor ini
          </Button>
        ) : null}
      </div>
      <ConfirmWithReason
        opened={asking}
        title="Batalkan impor ini?"
        action="Batalkan impor"
        dangerous
        onClose={() => setAsking(false)}
        onConfirm={(why) => undo.mutateAsync({ params: place, body: { version: data.version, reason: why } })}
      >
        Semua data yang ditulis impor ini kembali ke keadaan sebelumnya. Bila ada yang sudah diubah
        sesudahnya, pembatalan ditolak dan yang berubah disebutkan.
      </ConfirmWithReason>
    </section>
  )
}
