import { decimal } from '#lib/decimal.ts'
import { formatDecimal } from '#lib/numerals.ts'
import { formatAmount, rupiah } from '#core/rupiah.ts'
import { organisationContract } from '#organisation/contract.ts'
import { ConfirmWithReason } from '#ui/confirm-with-reason.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { ProblemError } from '#ui/problem.ts'
import { useAction, useEndpoint } from '#ui/queries.ts'
import { Loaded } from '#ui/states.tsx'
import { versionContract, type BudgetShape, type VersionShape } from '../contract/budget.ts'
import { refuseVersion, versionKindNames, versionKinds, type VersionKind } from '../rules/versions.ts'
import { changeContract } from '../contract/changes.ts'
import { budgetChanges } from './changes.ts'
import { RippleList } from './ripple-list.tsx'
import { readAmount } from './words.ts'

const factFields = [
  {
    name: 'dipaNumber',
    label: 'Nomor DIPA',
    description: 'Seperti tercetak, misalnya DIPA-006.01.2.007130/2025. Boleh kosong sebelum DIPA terbit.',
  },
  { name: 'dipaDate', label: 'Tanggal DIPA', type: 'date' },
  {
    name: 'statedTotal',
    label: 'Jumlah pagu menurut dokumen (Rp)',
    description: 'Jumlah semua RO diperiksa terhadap angka ini.',
  },
  { name: 'reason', label: 'Alasan', type: 'area', description: 'Wajib untuk revisi.' },
] as const

interface Facts {
  readonly dipaNumber: string
  readonly dipaDate: string
  readonly statedTotal: string
  readonly reason: string
}

/** What was typed, as the endpoint takes it; an amount that cannot be read stops here. */
function readFacts(values: Facts) {
  const total = readAmount(values.statedTotal)
  if ('error' in total)
    throw new ProblemError({
      status: 422,
      code: 'invalid',
      detail: total.error,
      errors: [{ field: 'body.statedTotal', message: total.error }],
      findings: [],
      requestId: null,
    })
  return {
    dipaNumber: values.dipaNumber.trim() === '' ? null : values.dipaNumber.trim(),
    dipaDate: values.dipaDate === '' ? null : values.dipaDate,
    statedTotal: total.amount,
    reason: values.reason.trim() === '' ? null : values.reason.trim(),
  }
}

interface DialogProps {
  readonly data: BudgetShape
  readonly onClose: () => void
}

/** The stages that may follow now. */
export const possibleKinds = (data: Pick<BudgetShape, 'versions'>): readonly VersionKind[] =>
  versionKinds.filter((kind) => refuseVersion(kind, data.versions) === null)

export function NewVersionDialog({
  data,
  onMade,
  onClose,
}: DialogProps & { readonly onMade: (id: number) => void }) {
  const create = useAction(versionContract.addBudgetVersion, { changes: budgetChanges })
  const kinds = possibleKinds(data)
  const base = data.versions.at(-1)
  const params = { unit: data.unit.slug, year: data.year }
  return (
    <FormDialog
      title={`Versi anggaran ${data.year}`}
      action="Buat versi"
      intro={
        <p className="soft">
          {base === undefined
            ? 'Versi pertama mulai tanpa RO.'
            : `Semua RO disalin dari ${base.name}; ${base.name} sendiri tidak berubah.`}
        </p>
      }
      fields={[
        {
          name: 'kind',
          label: 'Tahap',
          options: kinds.map((value) => ({ value, label: versionKindNames[value] })),
        },
        ...factFields,
      ]}
      initial={{ kind: kinds[0] ?? 'revision', dipaNumber: '', dipaDate: '', statedTotal: '', reason: '' }}
      onSave={async ({ kind, ...values }) => {
        const body = { kind: kind as VersionKind, ...readFacts(values) }
        onMade((await create.mutateAsync({ params, body })).id)
      }}
      onClose={onClose}
    />
  )
}

interface OfVersionProps extends DialogProps {
  readonly version: VersionShape
}

export function FactsDialog({ data, version, onClose }: OfVersionProps) {
  const save = useAction(versionContract.saveBudgetVersion, { changes: budgetChanges })
  const params = { unit: data.unit.slug, year: data.year, version: version.id }
  const { statedTotal } = version
  return (
    <FormDialog
      title={`Keterangan ${version.name}`}
      action="Simpan"
      fields={factFields}
      initial={{
        dipaNumber: version.dipaNumber ?? '',
        dipaDate: version.dipaDate ?? '',
        statedTotal: statedTotal === null ? '' : formatDecimal(decimal(statedTotal), 0),
        reason: version.reason ?? '',
      }}
      onSave={(values) =>
        save.mutateAsync({ params, body: { ...readFacts(values), version: version.version } })
      }
      onClose={onClose}
    />
  )
}

export function AdoptDialog({
  opened,
  data,
  version,
  onClose,
}: OfVersionProps & { readonly opened: boolean }) {
  const adopt = useAction(versionContract.adoptBudgetVersion, { changes: budgetChanges })
  const params = { unit: data.unit.slug, year: data.year, version: version.id }
  return (
    <ConfirmWithReason
      opened={opened}
      title={`Tetapkan ${version.name}`}
      action="Tetapkan"
      reasonRequired={false}
      onClose={onClose}
      onConfirm={(note) =>
        adopt.mutateAsync({ params, body: { version: version.version, note: note === '' ? null : note } })
      }
    >
      {version.name} dengan {data.outputs.length} RO sejumlah {formatAmount(rupiah(data.total))} mulai
      berlaku. Barisnya lalu tertutup; perubahan berikutnya adalah revisi.
      {version.basedOnId === null ? null : (
        <RipplesOf data={data} version={version} against={version.basedOnId} />
      )}
    </ConfirmWithReason>
  )
}

interface RipplesOfProps {
  readonly data: BudgetShape
  readonly version: VersionShape
  readonly against: number
}

/** What the whole version touches, against the one that it is based on. */
function RipplesOf({ data, version, against }: RipplesOfProps) {
  const query = useEndpoint(changeContract.compareBudgetVersions, {
    params: { unit: data.unit.slug, year: data.year, version: version.id },
    query: { against },
  })
  return (
    <Loaded query={query} what="daftar dampak">
      {({ ripples }) => <RippleList ripples={ripples} />}
    </Loaded>
  )
}

export function DeleteDialog({
  opened,
  data,
  version,
  onDeleted,
  onClose,
}: OfVersionProps & { readonly opened: boolean; readonly onDeleted: () => void }) {
  const remove = useAction(versionContract.removeBudgetVersion, {
    changes: [...budgetChanges, organisationContract.listHistory],
  })
  const params = { unit: data.unit.slug, year: data.year, version: version.id }
  return (
    <ConfirmWithReason
      opened={opened}
      title={`Hapus ${version.name}`}
      action="Hapus versi"
      dangerous
      onClose={onClose}
      onConfirm={async (reason) => {
        await remove.mutateAsync({ params, query: { version: version.version, reason } })
        onDeleted()
      }}
    >
      {version.name} dengan {data.outputs.length} RO dihapus. Versi lain tidak berubah.
    </ConfirmWithReason>
  )
}
