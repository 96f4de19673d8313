import { FormDialog } from '#ui/form-dialog.tsx'
import { useAction } from '#ui/queries.ts'
import { versionContract, type BudgetShape } from '../contract/budget.ts'
import { budgetChanges } from './changes.ts'

/** Asks from how many percent on a jump of unit costs is questioned. */
export function JumpDialog({ data, onClose }: { readonly data: BudgetShape; readonly onClose: () => void }) {
  const save = useAction(versionContract.saveUnitCostJump, { changes: budgetChanges })
  return (
    <FormDialog
      title="Batas lonjakan biaya satuan"
      action="Simpan batas"
      shape={versionContract.saveUnitCostJump.body}
      fields={['percent']}
      initial={data.unitCostJump}
      onSave={(body) => save.mutateAsync({ params: { unit: data.unit.slug, year: data.year }, body })}
      onClose={onClose}
    />
  )
}
