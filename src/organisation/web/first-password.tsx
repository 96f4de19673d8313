import { PasswordForm } from './password-form.tsx'
import './sign-in.css'

/** After a one-time password: the person chooses the own one before anything else. */
export function FirstPassword({ username }: { readonly username: string }) {
  return (
    <main className="sign-in">
      <h1>Pilih kata sandi Anda</h1>
      <p>
        Anda masuk dengan kata sandi sekali pakai. Ganti dengan kata sandi yang hanya Anda ketahui untuk
        melanjutkan.
      </p>
      <PasswordForm username={username} />
    </main>
  )
}
