import type { Finding } from '#core/finding.ts'
import { FindingList } from '#ui/finding-list.tsx'

const count = (findings: readonly Finding[], severity: Finding['severity'], word: string): string | null => {
  const number = findings.filter((finding) => finding.severity === severity).length
  return number === 0 ? null : `${number} ${word}`
}

interface FindingsPanelProps {
  readonly findings: readonly Finding[]
  readonly unitCostJump: { readonly percent: string; readonly own: boolean }
  readonly onJump: (() => void) | null
}

/** Everything the checks found in the ledger, folded under its count; and from where on a unit cost is asked about. */
export function FindingsPanel({ findings, unitCostJump, onJump }: FindingsPanelProps) {
  const counts = [
    count(findings, 'error', 'salah'),
    count(findings, 'warning', 'perlu diperiksa'),
    count(findings, 'note', 'catatan'),
  ].filter((part) => part !== null)
  return (
    <details className="budget-findings">
      <summary>Pemeriksaan: {counts.length === 0 ? 'tanpa temuan' : counts.join(', ')}</summary>
      <FindingList findings={findings} />
      <p className="soft">
        Lonjakan biaya satuan dipertanyakan di atas {unitCostJump.percent.replace('.', ',')}%
        {unitCostJump.own
          ? ', ditetapkan kantor ini.'
          : '. Angka ini usulan program, bukan peraturan; kantor perlu memastikannya.'}{' '}
        {onJump === null ? null : (
          <button type="button" className="link-button" onClick={onJump}>
            Ubah batas
          </button>
        )}
      </p>
    </details>
  )
}
