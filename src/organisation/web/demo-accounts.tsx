import { roleNames } from '#core/permission.ts'
import { sessionContract, type DemoAccount } from '#core/session.ts'
import { useEndpoint } from '#ui/queries.ts'

interface DemoAccountsProps {
  readonly onChoose: (account: DemoAccount) => void
}

/** The sample people of a demonstration; nothing on a real installation, where the server names none. */
export function DemoAccounts({ onChoose }: DemoAccountsProps) {
  const { data: accounts = [] } = useEndpoint(sessionContract.listDemoAccounts, {})
  if (accounts.length === 0) return null
  return (
    <section className="demo" aria-labelledby="akun-contoh">
      <h2 id="akun-contoh">Akun contoh</h2>
      <p className="soft">Pilih satu untuk mengisi formulir di atas. Hanya ada pada pemasangan contoh.</p>
      <ul>
        {accounts.map((account) => (
          <li key={account.username}>
            <button type="button" onClick={() => onChoose(account)}>
              <span className="demo-name">{account.name}</span>
              <span className="soft">
                {roleNames[account.role]}, {account.unit ?? 'seluruh instalasi'}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
