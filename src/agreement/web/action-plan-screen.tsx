import { Button } from '@mantine/core'
import { useState } from 'react'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { AppLink } from '#ui/app-link.tsx'
import { placeAddress, type Place } from '#ui/place.ts'
import { useAction, useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { actionPlanContract, type ActionPlanShape } from '../contract/action-plan.ts'
import { ActionPlanDialogs, type OpenedActionDialog } from './action-plan-dialogs.tsx'
import { ActionPlanTable } from './action-plan-table.tsx'
import { GanttFigure } from './gantt-figure.tsx'
import './agreement.css'

/** The action plan of a year: steps of every indicator with months and who is in charge, and the targets of its quarters. */
export function ActionPlanScreen({ place }: { readonly place: Place }) {
  const { unit, year } = place
  const query = useEndpoint(actionPlanContract.getActionPlan, { params: { unit, year } })
  return (
    <div className="stack">
      <Loaded query={query} what={`rencana aksi ${year}`}>
        {(data) =>
          data.plan === null ? (
            <NoPlan data={data} place={place} />
          ) : (
            <ActionPlanOfYear data={data} asOf={query.dataUpdatedAt} />
          )
        }
      </Loaded>
    </div>
  )
}

function NoPlan({ data, place }: { readonly data: ActionPlanShape; readonly place: Place }) {
  return (
    <EmptyState title={`${data.unit.shortName} belum mempunyai RKT ${data.year}.`}>
      <p>
        Rencana aksi memerinci cara mencapai target tiap indikator RKT: tahapan, bulan, dan penanggung
        jawabnya.
      </p>
      <p>
        Susun RKT dahulu:{' '}
        <AppLink to={placeAddress({ ...place, quarter: null }, 'rkt')}>buka RKT {data.year}</AppLink>.
      </p>
    </EmptyState>
  )
}

function ActionPlanOfYear({ data, asOf }: { readonly data: ActionPlanShape; readonly asOf: number }) {
  const [opened, setOpened] = useState<OpenedActionDialog | null>(null)
  return (
    <>
      <Summary data={data} />
      <ActionPlanTable data={data} asOf={asOf} onOpen={setOpened} />
      <GanttFigure data={data} />
      {opened === null ? null : (
        <ActionPlanDialogs data={data} opened={opened} onClose={() => setOpened(null)} />
      )}
    </>
  )
}

function Summary({ data }: { readonly data: ActionPlanShape }) {
  const { indicators, agreement, can } = data
  const steps = indicators.reduce((sum, one) => sum + one.steps.length, 0)
  const bare = indicators.filter((one) => one.steps.length === 0).length
  return (
    <>
      <p className="agreement-line">
        {indicators.length} indikator · {steps} tahapan ·{' '}
        {bare === 0 ? 'setiap indikator mempunyai tahapan' : `${bare} indikator belum mempunyai tahapan`}.{' '}
        {agreement === null
          ? 'Perjanjian kinerja belum ditandatangani, sehingga target triwulan dibandingkan dengan RKT.'
          : `Target triwulan dibandingkan dengan ${agreement.name}.`}{' '}
        {can.edit ? '' : 'Peran Anda hanya membaca; rencana aksi diisi Perencana dan Ketua tim.'}
      </p>
      {can.edit && data.lastYear > 0 && bare > 0 ? <CopySteps data={data} /> : null}
    </>
  )
}

function CopySteps({ data }: { readonly data: ActionPlanShape }) {
  const copy = useAction(actionPlanContract.copySteps, { changes: [actionPlanContract.getActionPlan] })
  const params = { unit: data.unit.slug, year: data.year }
  return (
    <div>
      <Button loading={copy.isPending} onClick={() => copy.mutate({ params })}>
        Salin tahapan {data.year - 1}
      </Button>{' '}
      <span className="soft">ke indikator yang belum mempunyai tahapan</span>
      {copy.error === null ? null : <ProblemNote error={copy.error} />}
    </div>
  )
}
