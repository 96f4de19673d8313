import { useState } from 'react'
import { ConfirmWithReason } from '#ui/confirm-with-reason.tsx'
import { useAction } from '#ui/queries.ts'
import { catalogueContract } from '../contract/catalogue.ts'
import { strategyRecordsContract } from '../contract/strategy-records.ts'
import { strategyContract, strategyInPlansContract } from '../contract/strategy.ts'
import { removableNames, type RemovableKind } from '../rules/references.ts'

interface RemoveRecordProps {
  readonly unit: string
  readonly kind: RemovableKind
  readonly record: { readonly id: number; readonly version: number; readonly name: string }
  readonly onRemoved?: () => void
}

/** Removes what was entered by mistake; what is in use is refused with what refers to it. */
export function RemoveRecord({ unit, kind, record, onRemoved }: RemoveRecordProps) {
  const [asking, setAsking] = useState(false)
  const remove = useAction(strategyRecordsContract.removeRecord, {
    changes: [
      strategyContract.getStrategy,
      strategyInPlansContract.getPlanBasis,
      strategyContract.getPlanRegister,
      catalogueContract.getCatalogue,
    ],
  })
  const { id, version, name } = record
  const what = removableNames[kind].toLowerCase()
  return (
    <>
      <button type="button" className="link-button no-print" onClick={() => setAsking(true)}>
        Hapus
        <span className="visually-hidden">
          {' '}
          {what} {name}
        </span>
      </button>
      <ConfirmWithReason
        opened={asking}
        title={`Hapus ${what}?`}
        action="Hapus"
        dangerous
        onClose={() => setAsking(false)}
        onConfirm={async (reason) => {
          await remove.mutateAsync({ params: { unit, kind, record: id }, query: { version, reason } })
          onRemoved?.()
        }}
      >
        <p>{name}</p>
        <p className="soft">
          Hanya untuk yang salah catat dan belum dipakai. Bila pernah berlaku lalu berakhir, isi tahun
          terakhirnya saja.
        </p>
      </ConfirmWithReason>
    </>
  )
}
