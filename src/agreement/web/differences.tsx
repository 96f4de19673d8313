import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { DataTable, type TableColumn, textColumn } from '#ui/data-table.tsx'
import { useEndpoint } from '#ui/queries.ts'
import { Loaded } from '#ui/states.tsx'
import { agreementsContract, type AgreementList, type AgreementRecord } from '../contract/agreements.ts'
import type { AgreementDifference } from '../rules/differences.ts'
import { revisionCauseNames } from '../rules/rule-book.ts'
import { differenceWords } from './words.ts'

const nothing = <span className="soft">kosong</span>

const columns: readonly TableColumn<AgreementDifference>[] = [
  textColumn('place', 'Tempat', ({ place }) => place, { width: '8rem' }),
  {
    key: 'field',
    name: 'Isian',
    text: ({ field, kind }) => `${field} ${differenceWords[kind]}`,
    render: ({ field, kind }) => (
      <>
        {field} <span className="figure-unit">({differenceWords[kind]})</span>
      </>
    ),
  },
  { key: 'before', name: 'Semula', width: '10rem', render: ({ before }) => before ?? nothing },
  { key: 'after', name: 'Menjadi', width: '10rem', render: ({ after }) => after ?? nothing },
]

interface DifferenceTableProps {
  readonly caption: string
  readonly differences: readonly AgreementDifference[]
}

function DifferenceTable({ caption, differences }: DifferenceTableProps) {
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={differences}
      rowKey={({ place, field }) => `${place} ${field}`}
      noun="perubahan"
      filter={differences.length > 10}
      empty={<p className="soft">{caption}: tidak ada yang berbeda.</p>}
    />
  )
}

/** What changed in registry, plan and budget since the agreement was signed, and for which cause it may be revised. */
export function ChangesSinceSigned({ agreement }: { readonly agreement: AgreementRecord }) {
  const { changes } = agreement
  if (changes === null) return null
  if (changes.differences.length === 0)
    return (
      <p className="agreement-line">
        Pejabat, target, dan anggaran masih sama seperti saat ditandatangani; revisi tidak diperlukan.
      </p>
    )
  return (
    <div className="agreement-changes">
      <p className="agreement-line">
        {changes.sentence === null
          ? 'Dasarnya berganti versi, tetapi yang diperjanjikan tetap sama; revisi tidak diperlukan.'
          : `Berubah sejak ditandatangani: ${changes.sentence}. Sebab revisi yang sesuai: ${changes.causes
              .map((cause) => revisionCauseNames[cause].toLowerCase())
              .join('; ')}.`}
      </p>
      <DifferenceTable caption="Perubahan sejak ditandatangani" differences={changes.differences} />
    </div>
  )
}

interface RevisionDifferencesProps {
  readonly data: AgreementList
  readonly agreement: AgreementRecord
}

/** The agreement beside another revision of the same party: every field that differs, old and new. */
export function RevisionDifferences({ data, agreement }: RevisionDifferencesProps) {
  const others = agreement.series.filter(({ id }) => id !== agreement.id)
  const before = others.findLast(({ id }) => id < agreement.id) ?? others[0]
  const [chosen, setChosen] = useState(before?.id ?? 0)
  const query = useEndpoint(
    agreementsContract.compareAgreements,
    { params: { unit: data.unit.slug, year: data.year, agreement: agreement.id }, query: { from: chosen } },
    { enabled: before !== undefined },
  )
  if (before === undefined) return null
  return (
    <section className="stack" aria-labelledby="beda-revisi">
      <h3 id="beda-revisi">Beda antarrevisi</h3>
      {others.length > 1 ? (
        <NativeSelect
          label="Bandingkan dengan"
          className="agreement-select"
          value={String(chosen)}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
          data={others.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      ) : null}
      <Loaded query={query} what="perbedaan">
        {({ from, to, differences }) => (
          <DifferenceTable caption={`Dari ${from.name} ke ${to.name}`} differences={differences} />
        )}
      </Loaded>
    </section>
  )
}
