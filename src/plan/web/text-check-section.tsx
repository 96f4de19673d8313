import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { formatLongDate } from '#lib/dates.ts'
import type { Output } from '#lib/endpoint.ts'
import { organisationContract } from '#organisation/contract.ts'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { DataTable, type TableColumn, textColumn } from '#ui/data-table.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import { useAction } from '#ui/queries.ts'
import { StatusWord } from '#ui/status-word.tsx'

type Checked = Output<typeof organisationContract.checkText>
type CheckedCitation = Checked['citations'][number]

/** Any text, pasted: which regulations it cites, and whether it calls offices by the names of that day. Nothing is kept. */
export function TextCheckSection({ unit, on }: { readonly unit: string; readonly on: string }) {
  const [text, setText] = useState('')
  const check = useAction(organisationContract.checkText)
  return (
    <div className="stack">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          check.mutate({ params: { unit }, body: { text, on } })
        }}
      >
        <Textarea
          label="Naskah"
          description={`Rujukan peraturan, nama unit, dan jumlah pegawai diperiksa terhadap ${formatLongDate(on)}. Naskah tidak disimpan.`}
          rows={5}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" variant="default" loading={check.isPending} disabled={text.trim() === ''}>
            Periksa naskah
          </Button>
        </div>
      </form>
      {check.error === null ? null : <ProblemNote error={check.error} />}
      {check.data === undefined ? null : <Answer checked={check.data} />}
    </div>
  )
}

const columns: readonly TableColumn<CheckedCitation & { readonly place: number }>[] = [
  textColumn('label', 'Rujukan', (row) => row.asWritten, { width: '14rem' }),
  {
    key: 'findings',
    name: 'Pemeriksaan',
    width: '22rem',
    render: (row) =>
      row.findings.length === 0 ? (
        <StatusWord tone="good">Berlaku</StatusWord>
      ) : (
        <FindingList findings={row.findings} />
      ),
  },
]

function Answer({ checked }: { readonly checked: Checked }) {
  const rows = checked.citations.map((citation, place) => ({ ...citation, place }))
  return (
    <div className="stack" aria-live="polite">
      <div>
        <h2>Nama unit</h2>
        {checked.names.length === 0 ? (
          <p className="soft">Semua nama unit yang dikenal sesuai dengan tanggalnya.</p>
        ) : (
          <FindingList findings={checked.names} />
        )}
      </div>
      <div>
        <h2>Jumlah pegawai</h2>
        {checked.staff.length === 0 ? (
          <p className="soft">Tidak ada angka pegawai yang berbeda dari daftar pegawai.</p>
        ) : (
          <FindingList findings={checked.staff} />
        )}
      </div>
      <DataTable
        caption="Peraturan yang dirujuk"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.place}
        filter={false}
        noun="rujukan"
        empty={<p className="soft">Naskah ini tidak merujuk peraturan.</p>}
      />
    </div>
  )
}
