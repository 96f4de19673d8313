import { useState } from 'react'
import { ConfirmWithReason } from '#ui/confirm-with-reason.tsx'
import { useAction } from '#ui/queries.ts'
import { organisationContract } from '../contract.ts'
import { OneTimePassword } from './one-time-password.tsx'
import {
  userChanges,
  type Given,
  type HeldRole,
  type OpenedUserDialog as Opened,
  type User,
  type Users,
} from './records.ts'
import { AddUserForm, EditUserForm, GrantForm } from './user-forms.tsx'

interface UserDialogsProps {
  readonly data: Users
  readonly opened: Opened | null
  readonly onOpen: (opened: Opened | null) => void
}

/** The dialog that is open, and the one-time password that an answer brought; it is shown once. */
export function UserDialogs({ data, opened, onOpen }: UserDialogsProps) {
  const [given, setGiven] = useState<Given | null>(null)
  const close = () => onOpen(null)
  return (
    <>
      {opened?.form === 'add' ? <AddUserForm data={data} onGiven={setGiven} onClose={close} /> : null}
      {opened?.form === 'edit' ? <EditUserForm user={opened.user} onClose={close} /> : null}
      {opened?.form === 'grant' ? <GrantForm data={data} user={opened.user} onClose={close} /> : null}
      {opened?.form === 'reset' ? (
        <ResetDialog user={opened.user} onGiven={setGiven} onClose={close} />
      ) : null}
      {opened?.form === 'disable' ? <DisableDialog user={opened.user} onClose={close} /> : null}
      {opened?.form === 'revoke' ? (
        <RevokeDialog user={opened.user} role={opened.role} onClose={close} />
      ) : null}
      {given === null ? null : <OneTimePassword given={given} onClose={() => setGiven(null)} />}
    </>
  )
}

interface DialogProps {
  readonly user: User
  readonly onClose: () => void
}

function ResetDialog({ user, onGiven, onClose }: DialogProps & { readonly onGiven: (given: Given) => void }) {
  const reset = useAction(organisationContract.resetPassword, { changes: userChanges })
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

function DisableDialog({ user, onClose }: DialogProps) {
  const save = useAction(organisationContract.saveUser, { changes: userChanges })
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

function RevokeDialog({ user, role, onClose }: DialogProps & { readonly role: HeldRole }) {
  const revoke = useAction(organisationContract.revokeRole, { changes: userChanges })
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
