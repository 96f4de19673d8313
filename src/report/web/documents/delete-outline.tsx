import { Button } from '@mantine/core'
import { useState } from 'react'
import { ConfirmWithReason } from '#ui/confirm-with-reason.tsx'
import { useAction } from '#ui/queries.ts'
import { reportContract } from '../../contract.ts'
import type { ListedOutline } from './outline-draft.ts'

interface DeleteOutlineProps {
  readonly unit: string
  readonly outline: ListedOutline
}

/** Deletes an outline of this unit; nothing where it is another's or the program's. */
export function DeleteOutline({ unit, outline }: DeleteOutlineProps) {
  const { id, name, version, can } = outline
  const [asked, setAsked] = useState(false)
  const remove = useAction(reportContract.removeOutline, { changes: [reportContract.listOutlines] })
  if (id === null || !can.edit) return null
  return (
    <>
      <Button variant="subtle" color="red.9" onClick={() => setAsked(true)}>
        Hapus susunan
      </Button>
      <ConfirmWithReason
        opened={asked}
        title={`Hapus susunan "${name}"`}
        action="Hapus susunan"
        dangerous
        onClose={() => setAsked(false)}
        onConfirm={(reason) =>
          remove.mutateAsync({ params: { unit, outline: id }, query: { version, reason } })
        }
      >
        Susunan ini hilang dari daftar unit ini dan unit di bawahnya. Susunan yang dipakai sebuah dokumen
        tidak dapat dihapus.
      </ConfirmWithReason>
    </>
  )
}
