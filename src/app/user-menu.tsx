import { Menu } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { ChevronDownIcon, PersonIcon } from '#ui/icons.tsx'
import { useAction } from '#ui/queries.ts'
import { sessionContract, type SessionShape } from '#core/session.ts'
import { useWords } from './i18n.ts'

/** Profile, the other language, and the way out. */
export function UserMenu({ session }: { readonly session: SessionShape }) {
  const words = useWords()
  const router = useRouter()
  const client = useQueryClient()
  const signOut = useAction(sessionContract.signOut)
  const setLanguage = useAction(sessionContract.setLanguage, { changes: [sessionContract.getSession] })
  const { name, language } = session
  const other = language === 'id' ? 'en' : 'id'
  const leave = async () => {
    await signOut.mutateAsync({})
    router.history.push('/masuk')
    client.clear()
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className="user-button" aria-label={`${words.account}: ${name}`}>
          <PersonIcon size={18} />
          <span className="user-name">{name}</span>
          <ChevronDownIcon size={14} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => router.history.push('/profil')}>{words.profile}</Menu.Item>
        <Menu.Item lang={other} onClick={() => setLanguage.mutate({ body: { language: other } })}>
          {words.otherLanguage}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void leave()}>
          {signOut.isPending ? words.signingOut : words.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
