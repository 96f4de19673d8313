import { Button } from '@mantine/core'
import { useState } from 'react'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { useAction, useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { organisationContract } from '../contract.ts'
import { employmentNames, employments, type Employment } from '../rules/words.ts'
import { FindingList } from '#ui/finding-list.tsx'
import { FormDialog, type Field } from '#ui/form-dialog.tsx'
import { NipRemark } from './nip-remark.tsx'
import { PositionsTable } from './positions-table.tsx'
import { officialChanges, type Official, type Officials } from './records.ts'

interface OfficialsSectionProps {
  readonly unit: string
  /** Empty: today. */
  readonly on: string
}

/** Positions with whoever held them when, and the officials with their numbers decoded. */
export function OfficialsSection({ unit, on }: OfficialsSectionProps) {
  const query = useEndpoint(organisationContract.listOfficials, {
    params: { unit },
    query: on === '' ? {} : { on },
  })
  return (
    <section aria-labelledby="pejabat">
      <h2 id="pejabat">Jabatan dan pejabat</h2>
      <Loaded query={query} what="pejabat">
        {(data) => (
          <div className="stack">
            <FindingList findings={data.findings} />
            <PositionsTable unit={unit} data={data} asOf={query.dataUpdatedAt} />
            <OfficialsTable unit={unit} data={data} asOf={query.dataUpdatedAt} />
          </div>
        )}
      </Loaded>
    </section>
  )
}

interface OfficialTableProps {
  readonly unit: string
  readonly data: Officials
  readonly asOf: number
}

const columns = (onEdit: ((official: Official) => void) | null): readonly TableColumn<Official>[] => [
  { key: 'name', name: 'Nama', render: (row) => row.fullName, text: (row) => row.fullName, width: '14rem' },
  {
    key: 'nip',
    name: 'NIP',
    render: (row) => (row.nip === null ? '–' : <span className="nip">{row.nip}</span>),
    text: (row) => row.nip ?? '',
  },
  {
    key: 'decoded',
    name: 'Isi NIP',
    render: (row) => <NipRemark nip={row.nip ?? ''} employment={row.employment} findings={row.findings} />,
    width: '18rem',
  },
  {
    key: 'employment',
    name: 'Status',
    render: (row) => employmentNames[row.employment],
    text: (row) => employmentNames[row.employment],
  },
  { key: 'unit', name: 'Unit', render: (row) => row.unitName, text: (row) => row.unitName, width: '10rem' },
  ...(onEdit === null
    ? []
    : [
        {
          key: 'edit',
          name: <span className="visually-hidden">Tindakan</span>,
          render: (row: Official) => (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`Ubah data ${row.fullName}`}
              onClick={() => onEdit(row)}
            >
              Ubah
            </Button>
          ),
        },
      ]),
]

function OfficialsTable({ unit, data, asOf }: OfficialTableProps) {
  const [editing, setEditing] = useState<Official | 'new' | null>(null)
  const add = data.can.edit ? (
    <Button variant="default" onClick={() => setEditing('new')}>
      Tambah pejabat
    </Button>
  ) : undefined
  return (
    <>
      <DataTable
        caption="Pejabat"
        columns={columns(data.can.edit ? setEditing : null)}
        rows={data.officials}
        rowKey={(row) => row.id}
        asOf={asOf}
        noun="pejabat"
        actions={add}
        empty={
          <EmptyState title="Belum ada pejabat." action={add}>
            Nama dan NIP pada blok tanda tangan diambil dari daftar ini, sehingga sama di setiap dokumen.
          </EmptyState>
        }
      />
      {editing === null ? null : (
        <OfficialForm
          unit={unit}
          official={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}

const fields = [
  { name: 'name', label: 'Nama tanpa gelar', required: true, maxLength: 120 },
  { name: 'titleBefore', label: 'Gelar depan', description: 'Misalnya Dr. atau drh.' },
  { name: 'titleAfter', label: 'Gelar belakang', description: 'Misalnya S.P., M.Si.' },
  {
    name: 'employment',
    label: 'Status kepegawaian',
    options: employments.map((value) => ({ value, label: employmentNames[value] })),
  },
  { name: 'nip', label: 'NIP', description: '18 angka; spasi boleh.' },
] as const satisfies readonly Field[]

interface OfficialFormProps {
  readonly unit: string
  readonly official: Official | null
  readonly onClose: () => void
}

function OfficialForm({ unit, official, onClose }: OfficialFormProps) {
  const add = useAction(organisationContract.addOfficial, { changes: officialChanges })
  const save = useAction(organisationContract.saveOfficial, { changes: officialChanges })
  return (
    <FormDialog
      title={official === null ? 'Tambah pejabat' : `Ubah data ${official.fullName}`}
      action="Simpan"
      fields={fields}
      initial={{
        name: official?.name ?? '',
        titleBefore: official?.titleBefore ?? '',
        titleAfter: official?.titleAfter ?? '',
        employment: official?.employment ?? 'PNS',
        nip: official?.nip ?? '',
      }}
      renderRemark={(values) => (
        <NipRemark nip={values.nip} employment={values.employment as Employment} findings={null} />
      )}
      onSave={(values) => {
        const body = { ...values, employment: values.employment as Employment }
        return official === null
          ? add.mutateAsync({ params: { unit }, body })
          : save.mutateAsync({
              params: { unit, official: official.id },
              body: { ...body, version: official.version },
            })
      }}
      onClose={onClose}
    />
  )
}
