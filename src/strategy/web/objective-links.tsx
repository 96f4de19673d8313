import { Button, Checkbox, Modal } from '@mantine/core'
import { useState } from 'react'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { useAction } from '#ui/queries.ts'
import { strategyRecordsContract } from '../contract/strategy-records.ts'
import { strategyContract, strategyInPlansContract, type StrategyShape } from '../contract/strategy.ts'
import { statementKindNames, type StatementKind } from '../rules/statements.ts'

interface ObjectiveLinksProps {
  readonly data: StrategyShape
  readonly objective: StrategyShape['objectives'][number]
  readonly onClose: () => void
}

/** What objectives serve: through these they lead to mission and vision. */
const served: readonly StatementKind[] = ['goal', 'policyObjective', 'mission', 'strategyPillar']

/** Ties an objective, also one of the agency, to goals and policy objectives that hold for the office. */
export function ObjectiveLinks({ data, objective, onClose }: ObjectiveLinksProps) {
  const [ids, setIds] = useState<readonly string[]>(objective.statementIds.map(String))
  const link = useAction(strategyRecordsContract.linkObjective, {
    changes: [strategyContract.getStrategy, strategyInPlansContract.getPlanBasis],
  })
  const statements = served.flatMap((kind) => data.statements.filter((one) => one.kind === kind))
  const submit = () =>
    link.mutate(
      {
        params: { unit: data.unit.slug, objective: objective.id },
        body: { statementIds: ids.map(Number), seen: objective.statementIds },
      },
      { onSuccess: onClose },
    )
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={`Yang didukung ${objective.code}`}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <p className="soft">{objective.statement}</p>
        <Checkbox.Group
          label="Tujuan, sasaran kebijakan, misi, atau pilar"
          value={[...ids]}
          onChange={(chosen) => setIds(chosen)}
        >
          <Choices statements={statements} />
        </Checkbox.Group>
        {statements.length === 0 ? (
          <p className="soft">Belum ada tujuan yang berlaku pada tahun ini.</p>
        ) : null}
        {link.error === null ? null : <ProblemNote error={link.error} />}
        <div className="row">
          <Button type="submit" loading={link.isPending}>
            Simpan tautan
          </Button>
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function Choices({ statements }: { readonly statements: StrategyShape['statements'] }) {
  return (
    <div className="strategy-choices">
      {statements.map(({ id, kind, body, owner }) => (
        <Checkbox
          key={id}
          value={String(id)}
          label={`${statementKindNames[kind]}: ${body}`}
          description={owner.shortName}
        />
      ))}
    </div>
  )
}
