import { Switch } from '@mantine/core'
import { useState } from 'react'
import type { Place } from '#ui/place.ts'
import { FindingList } from '#ui/finding-list.tsx'
import { useEndpoint } from '#ui/queries.ts'
import { Loaded } from '#ui/states.tsx'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { strategyContract, type StrategyShape } from '../contract/strategy.ts'
import { ObjectiveTable } from './objective-table.tsx'
import { PlanBasis } from './plan-basis.tsx'
import { PlanRegister } from './plan-register.tsx'
import { ProgramTable } from './program-table.tsx'
import { StatementTable } from './statement-table.tsx'
import { StrategicPlanSection } from './strategic-plan-section.tsx'
import './strategy.css'

/** The strategic plan: what is stated, programmes, objectives, plans with yearly targets, where the annual plan comes from. */
export function StrategyScreen({ place }: { readonly place: Place }) {
  const { unit, year } = place
  const [all, setAll] = useState(false)
  const query = useEndpoint(strategyContract.getStrategy, { params: { unit, year } })
  return (
    <div className="stack">
      <Loaded query={query} what="rencana strategis">
        {(data) => <Views data={data} asOf={query.dataUpdatedAt} all={all} onAll={setAll} />}
      </Loaded>
    </div>
  )
}

interface ViewsProps {
  readonly data: StrategyShape
  readonly asOf: number
  readonly all: boolean
  readonly onAll: (all: boolean) => void
}

function Views({ data, asOf, all, onAll }: ViewsProps) {
  const shown: StrategyShape = all
    ? data
    : {
        ...data,
        statements: data.statements.filter(({ inForce }) => inForce),
        programs: data.programs.filter(({ inForce }) => inForce),
        activities: data.activities.filter(({ inForce }) => inForce),
        objectives: data.objectives.filter(({ inForce }) => inForce),
      }
  const own = data.plans.find(({ inherited, inForce }) => !inherited && inForce)
  return (
    <>
      <div className="row spread">
        <p className="summary">
          {own === undefined
            ? `${data.unit.shortName} belum mencatat Renstra yang berlaku pada ${data.year}.`
            : own.title}
          {data.can.edit ? '' : ' Peran Anda hanya membaca.'}
        </p>
        <Switch
          className="no-print"
          label="Tampilkan semua tahun"
          checked={all}
          onChange={(event) => onAll(event.currentTarget.checked)}
        />
      </div>
      <FindingList findings={data.findings} />
      <ViewTabs
        views={[
          {
            key: 'statements',
            name: 'Visi sampai strategi',
            render: () => <StatementTable data={shown} asOf={asOf} />,
          },
          { key: 'programs', name: 'Program', render: () => <ProgramTable data={shown} asOf={asOf} /> },
          { key: 'objectives', name: 'Sasaran', render: () => <ObjectiveTable data={shown} asOf={asOf} /> },
          { key: 'targets', name: 'Renstra dan target', render: () => <StrategicPlanSection data={data} /> },
          { key: 'basis', name: `Asal RKT ${data.year}`, render: () => <PlanBasis data={data} /> },
          { key: 'register', name: 'Daftar Renstra', render: () => <PlanRegister data={data} /> },
        ]}
      />
    </>
  )
}
