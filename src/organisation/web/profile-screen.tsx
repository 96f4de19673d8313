import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Output } from '#lib/endpoint.ts'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { fieldErrorsOf } from '#ui/form.ts'
import { useAction, useEndpoint } from '#ui/queries.ts'
import { Loaded } from '#ui/states.tsx'
import { profileContract } from '../contract/profile.ts'
import { PasswordForm } from './password-form.tsx'
import './sign-in.css'

type Profile = Output<typeof profileContract.getProfile>

/** The own name, which administrators set, the own address, the roles held, and the password. */
export function ProfileScreen() {
  const query = useEndpoint(profileContract.getProfile, {})
  return (
    <Loaded query={query} what="profil">
      {(profile) => (
        <div className="stack">
          <section aria-labelledby="data-diri">
            <h2 id="data-diri">Data diri</h2>
            <ProfileForm profile={profile} />
          </section>
          <section aria-labelledby="peran">
            <h2 id="peran">Peran</h2>
            <Roles roles={profile.roles} />
          </section>
          <section aria-labelledby="kata-sandi">
            <h2 id="kata-sandi">Kata sandi</h2>
            <PasswordForm username={profile.username} />
          </section>
        </div>
      )}
    </Loaded>
  )
}

function ProfileForm({ profile }: { readonly profile: Profile }) {
  const save = useAction(profileContract.saveProfile, {
    changes: [profileContract.getProfile],
  })
  const form = useForm({
    initialValues: { email: profile.email ?? '' },
  })
  const submit = form.onSubmit(({ email }) =>
    save.mutate({ body: { email } }, { onError: (error) => form.setErrors(fieldErrorsOf(error)) }),
  )
  return (
    <form className="stack narrow-form" onSubmit={submit} noValidate>
      <TextInput
        label="Nama pengguna"
        value={profile.username}
        readOnly
        description="Diatur oleh administrator."
      />
      <TextInput label="Nama" value={profile.name} readOnly description="Diatur oleh administrator." />
      <TextInput label="Surel" type="email" autoComplete="email" {...form.getInputProps('email')} />
      {save.error === null ? null : <ProblemNote error={save.error} />}
      <div className="row">
        <Button type="submit" variant="default" loading={save.isPending}>
          Simpan surel
        </Button>
        <output>{save.isSuccess ? 'Tersimpan.' : ''}</output>
      </div>
    </form>
  )
}

function Roles({ roles }: { readonly roles: Profile['roles'] }) {
  if (roles.length === 0)
    return <p className="soft">Belum ada peran. Minta administrator unit Anda memberi peran.</p>
  return (
    <ul>
      {roles.map((role) => (
        <li key={`${role.unitSlug ?? ''} ${role.role}`}>
          {role.roleName}, {role.unitName} <span className="soft">dan unit di bawahnya</span>
        </li>
      ))}
    </ul>
  )
}
