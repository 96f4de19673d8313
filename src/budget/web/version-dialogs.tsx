import { formatAmount, rupiah } from '#core/rupiah.ts'
import { organisationContract } from '#organisation/contract.ts'
import { optionsOf } from '#ui/choices.ts'
import { ConfirmWithReason } from '#ui/confirm-with-reason.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { useAction, useEndpoint } from '#ui/queries.ts'
import { Loaded } from '#ui/states.tsx'
import { versionContract, type BudgetShape, type VersionShape } from '../contract/budget.ts'
import { refuseVersion, versionKindNames, versionKinds, type VersionKind } from '../rules/versions.ts'
import { changeContract } from '../contract/changes.ts'
import { budgetChanges } from './changes.ts'
import { RippleList } from './ripple-list.tsx'

const factFields = ['dipaNumber', 'dipaDate', 'statedTotal', { name: 'reason', rows: 3 }] as const

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
      shape={versionContract.addBudgetVersion.body}
      fields={[
        { name: 'kind', options: optionsOf(kinds, (kind) => [kind, versionKindNames[kind]]) },
        ...factFields,
      ]}
      initial={{}}
      onSave={async (body) => onMade((await create.mutateAsync({ params, body })).id)}
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
  return (
    <FormDialog
      title={`Keterangan ${version.name}`}
      action="Simpan"
      shape={versionContract.saveBudgetVersion.body}
      fields={factFields}
      initial={version}
      onSave={(body) => save.mutateAsync({ params, body })}
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
