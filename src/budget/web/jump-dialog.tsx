import { decimal } from '#lib/decimal.ts'
import { formatTrimmed, parseIndonesian } from '#lib/numerals.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import { ProblemError } from '#ui/problem.ts'
import { useAction } from '#ui/queries.ts'
import { versionContract, type BudgetShape } from '../contract/budget.ts'
import { budgetChanges } from './changes.ts'

/** Asks from how many percent on a jump of unit costs is questioned. */
export function JumpDialog({ data, onClose }: { readonly data: BudgetShape; readonly onClose: () => void }) {
  const save = useAction(versionContract.saveUnitCostJump, { changes: budgetChanges })
  const { percent, version } = data.unitCostJump
  return (
    <FormDialog
      title="Batas lonjakan biaya satuan"
      action="Simpan batas"
      fields={[
        {
          name: 'percent',
          label: 'Perubahan dari tahun ke tahun (%)',
          description: 'Di atas batas ini prakiraan maju memerlukan alasan.',
          required: true,
        },
      ]}
      initial={{ percent: formatTrimmed(decimal(percent), 6) }}
      onSave={(values) => {
        const parsed = parseIndonesian(values.percent)
        if (parsed.kind !== 'number') throw unreadable
        const body = { percent: parsed.value.toFixed(), version: version }
        return save.mutateAsync({ params: { unit: data.unit.slug, year: data.year }, body })
      }}
      onClose={onClose}
    />
  )
}

const message = 'Tulis satu angka persen, misalnya 25.'
const unreadable = new ProblemError({
  status: 422,
  code: 'invalid',
  detail: message,
  errors: [{ field: 'body.percent', message }],
  findings: [],
  requestId: null,
})
