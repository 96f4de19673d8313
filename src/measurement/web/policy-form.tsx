import { Form } from '#ui/form-dialog.tsx'
import { useAction } from '#ui/queries.ts'
import { measurementContract } from '../contract.ts'
import { changedByState } from './finalise-dialog.tsx'
import type { PolicyShape } from './policy-sentences.ts'

const changes = [measurementContract.getPolicy, ...changedByState]

interface PolicyFormProps {
  readonly unit: string
  readonly year: number
  readonly policy: PolicyShape
  readonly onDone: () => void
}

/** Sets the policy of this unit and the units below it from a day on; earlier periods keep theirs. */
export function PolicyForm({ unit, year, policy, onDone }: PolicyFormProps) {
  const save = useAction(measurementContract.savePolicy, { changes })
  return (
    <Form
      action="Simpan kebijakan"
      shape={measurementContract.savePolicy.body}
      fields={['cap', 'anomalyThreshold', 'notDue', 'zeroTarget', { name: 'note', rows: 2 }, 'validFrom']}
      initial={{ ...policy, validFrom: `${year}-01-01` }}
      onSave={(body) => save.mutateAsync({ params: { unit }, body })}
      onSaved={onDone}
    />
  )
}
