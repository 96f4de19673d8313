import { Button, PasswordInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { checkPassword, passwordMinimum } from '#core/password.ts'
import { sessionContract } from '#core/session.ts'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { fieldErrorsOf } from '#ui/form.ts'
import { useAction } from '#ui/queries.ts'

interface PasswordFormProps {
  readonly username: string
}

const toggle = {
  visibilityToggleButtonProps: { 'aria-label': 'Tampilkan atau sembunyikan kata sandi', tabIndex: 0 },
}

function usePasswordForm(username: string) {
  const [changed, setChanged] = useState(false)
  const change = useAction(sessionContract.changePassword, { changes: [sessionContract.getSession] })
  const form = useForm({
    initialValues: { current: '', next: '', again: '' },
    validateInputOnBlur: true,
    validate: {
      current: (value) => (value === '' ? 'Isi kata sandi saat ini.' : null),
      next: (value) =>
        checkPassword(value, username)
          .map(({ message, next }) => `${message} ${next}`)
          .join(' ') || null,
      again: (value, values) => (value === values.next ? null : 'Tidak sama dengan kata sandi baru.'),
    },
  })
  const submit = form.onSubmit(({ current, next }) => {
    setChanged(false)
    change.mutate(
      { body: { current, next } },
      {
        onSuccess: () => {
          form.reset()
          setChanged(true)
        },
        onError: (error) => form.setErrors(fieldErrorsOf(error)),
      },
    )
  })
  return { form, submit, changed, change }
}

/** Changes the own password; the rules are checked while typing and again by the server. */
export function PasswordForm({ username }: PasswordFormProps) {
  const { form, submit, changed, change } = usePasswordForm(username)
  return (
    <form className="stack narrow-form" onSubmit={submit} noValidate>
      <input type="text" autoComplete="username" value={username} readOnly hidden />
      <PasswordInput
        label="Kata sandi saat ini"
        autoComplete="current-password"
        {...toggle}
        {...form.getInputProps('current')}
      />
      <PasswordInput
        label="Kata sandi baru"
        description={`Paling sedikit ${passwordMinimum} karakter; beberapa kata lebih mudah diingat.`}
        autoComplete="new-password"
        {...toggle}
        {...form.getInputProps('next')}
      />
      <PasswordInput
        label="Ulangi kata sandi baru"
        autoComplete="new-password"
        {...toggle}
        {...form.getInputProps('again')}
      />
      {change.error === null ? null : <ProblemNote error={change.error} />}
      <div className="row">
        <Button type="submit" loading={change.isPending}>
          Ganti kata sandi
        </Button>
        <output>{changed ? 'Kata sandi sudah diganti; sesi di perangkat lain berakhir.' : ''}</output>
      </div>
    </form>
  )
}
