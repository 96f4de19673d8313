import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { sessionContract } from '#core/session.ts'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { endpointKey, useAction } from '#ui/queries.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import './sign-in.css'

interface SignInScreenProps {
  /** Goes where the person wanted to go. */
  readonly onSignedIn: () => void
}

/** Signing in by user name or e-mail address; a demonstration offers its sample accounts. */
export function SignInScreen({ onSignedIn }: SignInScreenProps) {
  const client = useQueryClient()
  const signIn = useAction(sessionContract.signIn)
  const form = useForm({
    initialValues: { identifier: '', password: '' },
    validate: {
      identifier: (value) => (value.trim() === '' ? 'Isi nama pengguna atau surel.' : null),
      password: (value) => (value === '' ? 'Isi kata sandi.' : null),
    },
  })
  const submit = form.onSubmit((body) =>
    signIn.mutate(
      { body },
      {
        onSuccess: (session) => {
          client.clear()
          client.setQueryData(endpointKey(sessionContract.getSession, {}), session)
          onSignedIn()
        },
      },
    ),
  )
  return (
    <main className="sign-in">
      <header>
        <h1>Siklus</h1>
        <p className="soft">Rencana, pengukuran, dan laporan kinerja instansi pemerintah.</p>
      </header>
      <form className="stack" onSubmit={submit} noValidate>
        <TextInput
          label="Nama pengguna atau surel"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('identifier')}
        />
        <PasswordInput
          label="Kata sandi"
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': 'Tampilkan atau sembunyikan kata sandi', tabIndex: 0 }}
          {...form.getInputProps('password')}
        />
        {signIn.error === null ? null : <ProblemNote error={signIn.error} />}
        <Button type="submit" loading={signIn.isPending}>
          Masuk
        </Button>
      </form>
      <DemoAccounts
        onChoose={({ username, password }) => {
          form.setValues({ identifier: username, password })
          form.clearErrors()
        }}
      />
      <p className="soft">Lupa kata sandi? Minta administrator unit Anda membuat kata sandi sekali pakai.</p>
    </main>
  )
}
