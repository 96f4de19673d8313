import { Button } from '@mantine/core'
import type { Finding } from '#core/finding.ts'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import { useAction, useEndpoint } from '#ui/queries.ts'
import { Loaded } from '#ui/states.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { annualPlanContract, type PlanShape } from '../contract/annual-plan.ts'
import { planWorkflowContract } from '../contract/plan-workflow.ts'

interface SubmitDialogProps {
  readonly opened: boolean
  readonly data: PlanShape
  readonly onClose: () => void
}

/** Every finding of the plan before it is submitted: what is wrong blocks, the rest is for the planner to weigh. */
export function SubmitDialog({ opened, data, onClose }: SubmitDialogProps) {
  if (!opened) return null
  return (
    <Dialog onClose={onClose} size="xl" title={`Ajukan RKT ${data.year}`}>
      <Checked data={data} onClose={onClose} />
    </Dialog>
  )
}

function Checked({ data, onClose }: Omit<SubmitDialogProps, 'opened'>) {
  const params = { unit: data.unit.slug, year: data.year }
  const query = useEndpoint(planWorkflowContract.checkPlan, { params })
  const submit = useAction(planWorkflowContract.submitPlan, {
    changes: [annualPlanContract.getPlan, planWorkflowContract.listVersions],
  })
  return (
    <Loaded query={query} what="pemeriksaan RKT">
      {({ findings }) => {
        const errors = findings.filter(({ severity }) => severity === 'error')
        return (
          <div className="stack">
            <p className="summary">{sayFindings(findings, errors.length)}</p>
            <div className="plan-findings">
              <FindingList findings={inOrder(findings)} />
            </div>
            {submit.error === null ? null : <ProblemNote error={submit.error} />}
            <div className="row">
              <Button
                data-autofocus
                disabled={errors.length > 0}
                loading={submit.isPending}
                onClick={() => submit.mutate({ params }, { onSuccess: onClose })}
              >
                Ajukan kepada Kepala
              </Button>
              <Button variant="default" onClick={onClose}>
                {errors.length > 0 ? 'Kembali memperbaiki' : 'Batal'}
              </Button>
            </div>
          </div>
        )
      }}
    </Loaded>
  )
}

const inOrder = (findings: readonly Finding[]): readonly Finding[] => [
  ...findings.filter(({ severity }) => severity === 'error'),
  ...findings.filter(({ severity }) => severity !== 'error'),
]

function sayFindings(findings: readonly Finding[], errors: number): string {
  if (findings.length === 0) return 'Tidak ada temuan. RKT siap diajukan.'
  const rest = findings.length - errors
  if (errors > 0) return `${errors} hal harus diperbaiki sebelum diajukan; ${rest} hal untuk dipertimbangkan.`
  return `Tidak ada yang menghalangi; ${rest} hal untuk dipertimbangkan.`
}
