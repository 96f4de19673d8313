import { ConfirmWithReason } from '#ui/confirm-with-reason.tsx'
import { useAction } from '#ui/queries.ts'
import { userContract } from '../contract/users.ts'
import { userChanges, type Given, type HeldRole, type User } from './records.ts'

interface DialogProps {
  readonly user: User
  readonly onClose: () => void
}

/** A new password, which is shown once. */
export function ResetDialog({
  user,
  onGiven,
  onClose,
}: DialogProps & { readonly onGiven: (given: Given) => void }) {
  const reset = useAction(userContract.resetPassword, { changes: userChanges })
  return (
    <ConfirmWithReason
      opened
      title={`Atur ulang kata sandi ${user.name}`}
      action="Buat kata sandi sekali pakai"
      onClose={onClose}
      onConfirm={async (reason) => {
        const answer = await reset.mutateAsync({ params: { user: user.id }, body: { reason } })
        onGiven({ name: user.name, username: user.username, password: answer.oneTimePassword })
      }}
    >
      Kata sandi lama langsung tidak berlaku dan semua sesi {user.name} ditutup. Kata sandi sekali pakai
      ditampilkan satu kali, lalu wajib diganti saat masuk.
    </ConfirmWithReason>
  )
}

export function DisableDialog({ user, onClose }: DialogProps) {
  const save = useAction(userContract.saveUser, { changes: userChanges })
  const { name, email, disabled } = user
  return (
    <ConfirmWithReason
      opened
      title={disabled ? `Aktifkan ${name}` : `Nonaktifkan ${name}`}
      action={disabled ? 'Aktifkan' : 'Nonaktifkan'}
      dangerous={!disabled}
      onClose={onClose}
      onConfirm={(reason) =>
        save.mutateAsync({ params: { user: user.id }, body: { name, email, disabled: !disabled, reason } })
      }
    >
      {disabled
        ? 'Orang ini dapat masuk lagi dengan peran yang masih dipegangnya.'
        : 'Orang ini tidak dapat masuk lagi dan sesinya ditutup. Riwayat perbuatannya tetap tersimpan.'}
    </ConfirmWithReason>
  )
}

export function RevokeDialog({ user, role, onClose }: DialogProps & { readonly role: HeldRole }) {
  const revoke = useAction(userContract.revokeRole, { changes: userChanges })
  return (
    <ConfirmWithReason
      opened
      title={`Cabut peran ${role.roleName}`}
      action="Cabut peran"
      dangerous
      onClose={onClose}
      onConfirm={(reason) =>
        revoke.mutateAsync({ params: { user: user.id, role: role.id }, body: { reason } })
      }
    >
      {user.name} tidak lagi menjadi {role.roleName} pada {role.unitName}.
    </ConfirmWithReason>
  )
}
