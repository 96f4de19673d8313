import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '#lib/endpoint.ts'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import type { Place } from '#ui/place.ts'
import { useAction } from '#ui/queries.ts'
import { annualPlanContract } from '../contract/annual-plan.ts'
import { monthlyTargetContract } from '../contract/monthly-targets.ts'
import { monthProfileNames, monthProfiles, type MonthProfile } from '../rules/spread-months.ts'

type GridShape = Output<typeof monthlyTargetContract.getMonths>
type Spread = Output<typeof monthlyTargetContract.spreadMonths>

interface MonthToolsProps {
  readonly place: Place
  readonly data: GridShape
  readonly onParameters: (indicatorId: number) => void
}

/** Spreads years over months, of one indicator or of all, and opens the rows below an indicator. */
export function MonthTools({ place, data, onParameters }: MonthToolsProps) {
  const indicators = data.rows.filter(({ role }) => role === 'indicator')
  const [chosen, setChosen] = useState('')
  const first = indicators[0]?.indicatorId
  return (
    <div className="stack no-print">
      <div className="row form-tools">
        <NativeSelect
          label="Baris"
          data={[
            { value: '', label: 'Semua baris' },
            ...indicators.map(({ indicatorId, code }) => ({ value: String(indicatorId), label: code })),
          ]}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={first === undefined}
          onClick={() => onParameters(chosen === '' ? (first ?? 0) : Number(chosen))}
        >
          Sub-parameter
        </Button>
      </div>
      {data.can.edit ? <SpreadForm place={place} data={data} chosen={chosen} /> : null}
    </div>
  )
}

function SpreadForm({
  place,
  data,
  chosen,
}: Omit<MonthToolsProps, 'onParameters'> & { readonly chosen: string }) {
  const [method, setMethod] = useState<MonthProfile>('even')
  const [overwrite, setOverwrite] = useState(false)
  const { unit, year } = place
  const spread = useAction(monthlyTargetContract.spreadMonths, {
    changes: [monthlyTargetContract.getMonths, annualPlanContract.getPlan],
  })
  const rows = data.rows
    .filter(({ indicatorId }) => chosen === String(indicatorId))
    .map(({ indicatorId, parameterId }) => ({ indicatorId, parameterId }))
  const profiles = monthProfiles.filter((profile) => profile !== 'lastYear' || data.hasLastYear)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        spread.mutate({
          params: { unit, year },
          body: { method, overwrite, ...(chosen === '' ? {} : { rows }) },
        })
      }}
    >
      <div className="row form-tools">
        <NativeSelect
          label="Sebarkan target tahun ke bulan"
          data={profiles.map((value) => ({ value, label: monthProfileNames[value] }))}
          value={method}
          onChange={(event) => {
            const wanted = monthProfiles.find((one) => one === event.currentTarget.value)
            if (wanted !== undefined) setMethod(wanted)
          }}
        />
        <Checkbox
          label="Timpa bulan yang sudah terisi"
          checked={overwrite}
          onChange={(event) => setOverwrite(event.currentTarget.checked)}
        />
        <Button type="submit" loading={spread.isPending}>
          Sebarkan
        </Button>
      </div>
      {spread.error === null ? null : <ProblemNote error={spread.error} />}
      {spread.data === undefined ? null : <SpreadNote answer={spread.data} />}
    </form>
  )
}

function SpreadNote({ answer }: { readonly answer: Spread }) {
  return (
    <output className="summary">
      {answer.spread.length} baris disebarkan, {answer.skipped.length} dilewati.
      <details>
        <summary>Rincian</summary>
        <ul>
          {answer.spread.map(({ code, name, explanation }) => (
            <li key={`${code} ${name}`}>
              {code}: {explanation}
            </li>
          ))}
          {answer.skipped.map(({ code, name, why }) => (
            <li key={`${code} ${name}`}>
              {code} dilewati: {why}
            </li>
          ))}
        </ul>
      </details>
    </output>
  )
}
