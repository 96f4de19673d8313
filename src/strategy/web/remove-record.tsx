import type { ReactNode } from 'react'
import { ConfirmWithReason } from '#ui/confirm-with-reason.tsx'
import { DialogButton } from '#ui/dialog-button.tsx'
import { useAction } from '#ui/queries.ts'
import { catalogueContract } from '../contract/catalogue.ts'
import { strategyRecordsContract } from '../contract/strategy-records.ts'
import { strategyContract, strategyInPlansContract } from '../contract/strategy.ts'
import { removableNames, type RemovableKind } from '../rules/references.ts'

interface Removable {
  readonly id: number
  readonly version: number
}

/** Removes what was entered by mistake; what is in use is refused with what refers to it. */
export function useRemoval(unit: string, kind: RemovableKind) {
  const remove = useAction(strategyRecordsContract.removeRecord, {
    changes: [
      strategyContract.getStrategy,
      strategyInPlansContract.getPlanBasis,
      strategyContract.getPlanRegister,
      catalogueContract.getCatalogue,
    ],
  })
  return {
    title: () => `Hapus ${removableNames[kind].toLowerCase()}?`,
    sayOf: (name: string): ReactNode => (
      <>
        <p>{name}</p>
        <p className="soft">
          Hanya untuk yang salah catat dan belum dipakai. Bila pernah berlaku lalu berakhir, isi tahun
          terakhirnya saja.
        </p>
      </>
    ),
    run: ({ id, version }: Removable, reason: string) =>
      remove.mutateAsync({ params: { unit, kind, record: id }, query: { version, reason } }),
  }
}

interface RemoveRecordProps {
  readonly unit: string
  readonly kind: RemovableKind
  readonly record: Removable & { readonly name: string }
  readonly onRemoved?: () => void
}

/** The same for a record that stands in no list. */
export function RemoveRecord({ unit, kind, record, onRemoved }: RemoveRecordProps) {
  const { title, sayOf, run } = useRemoval(unit, kind)
  return (
    <DialogButton label="Hapus" name={`${removableNames[kind].toLowerCase()} ${record.name}`}>
      {(close) => (
        <ConfirmWithReason
          opened
          title={title()}
          action="Hapus"
          dangerous
          onClose={close}
          onConfirm={async (reason) => {
            await run(record, reason)
            onRemoved?.()
          }}
        >
          {sayOf(record.name)}
        </ConfirmWithReason>
      )}
    </DialogButton>
  )
}
