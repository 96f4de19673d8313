import type { BudgetShape } from '../contract/budget.ts'
import { codeAndName } from './ledger.ts'

type Header = BudgetShape['header']

const Items = ({ items }: { readonly items: readonly string[] }) =>
  items.length === 0 ? (
    <span className="soft">belum ada</span>
  ) : (
    <ol>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ol>
  )

/** The block that heads the tables: institution, unit, programmes and activities with their objectives. */
export function HeaderBlock({ header }: { readonly header: Header }) {
  const objectives = (items: Header['programs']) => items.flatMap((item) => item.objectives)
  const rows = [
    { name: 'Kementerian/Lembaga', value: header.institution },
    { name: 'Unit organisasi/Satker', value: header.unit },
    { name: 'Program', value: <Items items={header.programs.map(codeAndName)} /> },
    { name: 'Sasaran program', value: <Items items={objectives(header.programs)} /> },
    { name: 'Kegiatan', value: <Items items={header.activities.map(codeAndName)} /> },
    { name: 'Sasaran kegiatan', value: <Items items={objectives(header.activities)} /> },
  ]
  return (
    <dl className="budget-header">
      {rows.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
