import { decimal } from '#lib/decimal.ts'
import { formatTrimmed } from '#lib/numerals.ts'
import { formatTarget } from '#core/target.ts'
import { fromDecimalText, fromTargetText } from '#core/wire.ts'
import { organisationContract } from '#organisation/contract.ts'
import type { Output } from '#lib/endpoint.ts'
import { optionsOf } from '#ui/choices.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import { DataTable, type TableColumn, textColumn } from '#ui/data-table.tsx'
import { DialogButton } from '#ui/dialog-button.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import type { Place } from '#ui/place.ts'
import { useAction, useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { StatusWord, type Tone } from '#ui/status-word.tsx'
import { momentOf } from '#ui/time.ts'
import { discussionContract, type DiscussionShape } from '#plan/contract/discussion.ts'
import { pastYearsContract } from '../contract/past-years.ts'
import { discussionKindNames, discussionStateNames, type DiscussionState } from '#plan/index.ts'
import { checkAgainstHistory } from '../rules/history-check.ts'

type Row = DiscussionShape['indicators'][number]
type Past = Output<typeof pastYearsContract.listPastYears>[number]['years']

const tones: Readonly<Record<DiscussionState, Tone>> = {
  none: 'neutral',
  proposed: 'info',
  objected: 'bad',
  agreed: 'good',
}

/** Every target with earlier years beside it, and what was said about it. */
export function NegotiationSection({ place }: { readonly place: Place }) {
  const params = { unit: place.unit, year: place.year }
  const query = useEndpoint(discussionContract.listDiscussion, { params })
  const past = useEndpoint(pastYearsContract.listPastYears, { params })
  const pastOf = (row: Row): Past =>
    past.data?.find(({ indicatorId }) => indicatorId === row.indicatorId)?.years ?? []
  return (
    <Loaded query={query} what="negosiasi target">
      {({ indicators, can }) => (
        <div className="stack">
          <DataTable
            caption={`Negosiasi target ${place.year}`}
            columns={columnsOf(place, pastOf, can.speak)}
            rows={indicators}
            rowKey={({ indicatorId }) => indicatorId}
            noun="indikator"
            asOf={query.dataUpdatedAt}
            empty={
              <EmptyState title={`Belum ada RKT ${place.year}.`}>
                Target dibahas setelah draf RKT dimulai.
              </EmptyState>
            }
          />
        </div>
      )}
    </Loaded>
  )
}

const annualOf = ({ target }: Row) => (target?.kind === 'value' ? decimal(target.value) : null)

function columnsOf(place: Place, pastOf: (row: Row) => Past, maySpeak: boolean): readonly TableColumn<Row>[] {
  return [
    textColumn('code', 'Kode', ({ code }) => code),
    textColumn('name', 'Indikator', ({ name }) => name, { width: '12rem' }),
    {
      key: 'target',
      name: 'Target',
      numeric: true,
      render: ({ target, unitOfMeasure }) => (
        <>
          {formatTarget(fromTargetText(target), 10) || 'belum diisi'}{' '}
          <span className="figure-unit">{unitOfMeasure}</span>
        </>
      ),
    },
    {
      key: 'past',
      name: 'Tahun lalu: target / realisasi',
      render: (row) => <PastYears row={row} past={pastOf(row)} />,
    },
    {
      key: 'state',
      name: 'Keadaan',
      text: ({ state }) => discussionStateNames[state],
      render: ({ state, agreed }) => (
        <>
          <StatusWord tone={tones[state]}>{discussionStateNames[state]}</StatusWord>
          {agreed === null ? '' : ` ${formatTrimmed(decimal(agreed), 10)}`}
        </>
      ),
    },
    {
      key: 'said',
      name: 'Pembicaraan',
      width: '16rem',
      render: (row) => (
        <>
          <Said row={row} />
          {maySpeak ? (
            <DialogButton label="Tulis" name={`tentang ${row.code}`}>
              {(close) => <SpeakDialog place={place} row={row} onClose={close} />}
            </DialogButton>
          ) : null}
        </>
      ),
    },
  ]
}

function PastYears({ row, past }: { readonly row: Row; readonly past: Past }) {
  const findings = checkAgainstHistory({
    code: row.code,
    polarity: row.polarity,
    target: annualOf(row),
    past: past.map(({ year, actual }) => ({ year, actual: fromDecimalText(actual) })),
  })
  if (past.length === 0) return <span className="soft">belum ada</span>
  return (
    <>
      <ul className="drafting-past">
        {past.map(({ year, target, actual, quarters }) => (
          <li key={year}>
            {year}: {formatTarget(fromTargetText(target), 10) || '–'} /{' '}
            {actual === null ? 'belum ada realisasi' : formatTrimmed(decimal(actual), 2)}
            {actual === null || quarters === 4 ? '' : ` (${quarters} triwulan)`}
          </li>
        ))}
      </ul>
      <FindingList findings={findings} />
    </>
  )
}

function Said({ row }: { readonly row: Row }) {
  if (row.said.length === 0) return <span className="soft">belum dibahas </span>
  return (
    <ul className="drafting-past">
      {row.said.map(({ id, kind, unit, figure, message, at, actor }) => (
        <li key={id}>
          <strong>{discussionKindNames[kind]}</strong>
          {figure === null ? '' : ` ${formatTrimmed(decimal(figure), 10)}`}: {message}{' '}
          <span className="soft">
            {unit.name}, {actor}, {momentOf(at)}
          </span>
        </li>
      ))}
    </ul>
  )
}

interface SpeakDialogProps {
  readonly place: Place
  readonly row: Row
  readonly onClose: () => void
}

function SpeakDialog({ place, row, onClose }: SpeakDialogProps) {
  const unit = useEndpoint(organisationContract.getUnit, { params: { unit: place.unit }, query: {} })
  const parts = unit.data?.parts ?? []
  const add = useAction(discussionContract.addDiscussion, { changes: [discussionContract.listDiscussion] })
  return (
    <FormDialog
      title={`Target ${row.code}`}
      action="Catat"
      intro={<p className="soft">Yang dicatat di sini tidak dapat diubah atau dihapus.</p>}
      shape={discussionContract.addDiscussion.body}
      fields={[
        'kind',
        { name: 'figure', label: `Angka (${row.unitOfMeasure})` },
        { name: 'message', rows: 3 },
        {
          name: 'fromUnit',
          options: optionsOf(parts, ({ id, shortName }) => [id, shortName]),
          none: 'kantor ini',
        },
      ]}
      initial={{}}
      onSave={(body) =>
        add.mutateAsync({
          params: { unit: place.unit, year: place.year, indicator: row.indicatorId },
          body,
        })
      }
      onClose={onClose}
    />
  )
}
