import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

/** Leads to another address of the program in place of this one. */
export function GoTo({ to }: { readonly to: string }) {
  const router = useRouter()
  useEffect(() => router.history.replace(to), [router, to])
  return null
}

/** Leads to the sign-in page, which then leads back to the address that was wished for. */
export function GoToSignIn() {
  const { history } = useRouter()
  const [wished] = useState(() => history.location.href)
  return <GoTo to={wished === '/' ? '/masuk' : `/masuk?ke=${encodeURIComponent(wished)}`} />
}
