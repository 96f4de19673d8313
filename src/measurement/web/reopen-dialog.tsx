import { quarterName } from '#core/period.ts'
import { ConfirmWithReason } from '#ui/confirm-with-reason.tsx'
import { useAction } from '#ui/queries.ts'
import { measurementContract } from '../contract.ts'
import { changedByState, type QuarterDialogProps } from './finalise-dialog.tsx'

/** Opens a final quarter again, with the reason that history keeps. */
export function ReopenDialog({ opened, place, onClose }: QuarterDialogProps) {
  const reopen = useAction(measurementContract.reopenQuarter, { changes: changedByState })
  return (
    <ConfirmWithReason
      opened={opened}
      title={`Buka kembali ${quarterName(place.quarter)} ${place.year}?`}
      action="Buka kembali"
      onClose={onClose}
      onConfirm={(reason) => reopen.mutateAsync({ params: place, body: { reason } })}
    >
      Angkanya dapat diubah lagi oleh yang berwenang mengisi. Laporan yang sudah dicetak dapat berbeda dari
      angka baru, sehingga alasan wajib ditulis (paling sedikit 10 huruf).
    </ConfirmWithReason>
  )
}
