import { Button, MultiSelect, Radio, Textarea, TextInput } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { quarters, shortQuarter } from '#core/period.ts'
import { organisationContract } from '#organisation/contract.ts'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { useUnsavedWork } from '#ui/unsaved.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import { problemOf } from '#ui/problem.ts'
import { endpointKey, useAction, useEndpoint } from '#ui/queries.ts'
import { annualPlanContract, type PlannedIndicatorShape, type PlanShape } from '../contract/annual-plan.ts'
import { splitMethods } from '../rules/split.ts'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { SplitPreview } from './split-preview.tsx'
import { draftOf, readDraft, type ReadDraft, type TargetDraft } from './target-draft.ts'
import { splitChoices } from './words.ts'

interface TargetFormProps {
  /** As the server holds it now; it may change while the form is open. */
  readonly planned: PlannedIndicatorShape
  readonly data: PlanShape
  readonly onDone: () => void
}

type Form = UseFormReturnType<TargetDraft>

function useTargetForm({ planned, data, onDone }: TargetFormProps) {
  const client = useQueryClient()
  const [seen, setSeen] = useState(planned.version)
  const save = useAction(annualPlanContract.saveTarget, { changes: [annualPlanContract.getPlan] })
  const form = useForm<TargetDraft>({ initialValues: draftOf(planned) })
  const read = readDraft(form.values, planned)
  const submit = (version: number) => {
    form.setErrors(read.errors)
    if (read.body === null) return
    const params = { unit: data.unit.slug, year: data.year, indicator: planned.indicatorId }
    save.mutate(
      { params, body: { ...read.body, version } },
      {
        onSuccess: async () => {
          onDone()
          await client.invalidateQueries({ refetchType: 'none' })
        },
        onError: () => void client.invalidateQueries({ queryKey: endpointKey(annualPlanContract.getPlan) }),
      },
    )
  }
  return { form, read, save, seen, setSeen, submit }
}

/** Sets the target of a year and how it falls on the quarters; what will be stored shows while typing. */
export function TargetForm(props: TargetFormProps) {
  const { planned, data, onDone } = props
  const { form, read, save, seen, setSeen, submit } = useTargetForm(props)
  useUnsavedWork(form.isDirty())
  const conflict = save.error !== null && problemOf(save.error).status === 409
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit(seen)
      }}
    >
      <AnnualField form={form} read={read} planned={planned} year={data.year} />
      <SplitFields form={form} read={read} planned={planned} />
      {'target' in read.errors ? null : (
        <>
          <SplitPreview read={read} unitOfMeasure={planned.unitOfMeasure} />
          <FindingList findings={read.findings} />
        </>
      )}
      <FormFields form={form} read={read} planned={planned} unit={data.unit.slug} />
      {save.error === null ? null : <ProblemNote error={save.error} />}
      {conflict ? (
        <ChangedMeanwhile
          planned={planned}
          onTake={() => {
            form.setValues(draftOf(planned))
            setSeen(planned.version)
            save.reset()
          }}
          onKeep={() => {
            setSeen(planned.version)
            submit(planned.version)
          }}
        />
      ) : null}
      <div className="row">
        <Button type="submit" loading={save.isPending} disabled={read.body === null || conflict}>
          Simpan target
        </Button>
        <Button variant="default" onClick={onDone}>
          Batal
        </Button>
      </div>
    </form>
  )
}

/** What the form of the plan holds beside the figure: executing units, remark, background, the absolute target. */
function FormFields({ form, read, planned, unit }: FieldsProps & { readonly unit: string }) {
  const query = useEndpoint(organisationContract.getUnit, { params: { unit }, query: {} })
  const units = query.data === undefined ? [] : [query.data, ...query.data.parts]
  return (
    <>
      <MultiSelect
        label="Unit pelaksana"
        description="Kantor ini atau unit di bawahnya; boleh lebih dari satu."
        searchable
        data={units.map(({ id, shortName }) => ({ value: String(id), label: shortName }))}
        value={form.values.executors.map(String)}
        onChange={(ids) => form.setFieldValue('executors', ids.map(Number))}
      />
      <Textarea
        label="Keterangan"
        description="Kaitan dengan kegiatan, kebijakan, atau unit lain; juga mengapa triwulannya tidak sama dengan setahun."
        rows={3}
        {...form.getInputProps('remark')}
        error={read.errors['remark']}
      />
      <Textarea
        label="Latar belakang angka"
        description="Dari mana angka target itu berasal."
        rows={2}
        {...form.getInputProps('background')}
        error={read.errors['background']}
      />
      <TextInput
        label={`Target absolut${planned.absoluteUnit === null ? '' : ` (${planned.absoluteUnit})`}`}
        description="Hitungan di samping target persen atau indeks. Boleh kosong."
        inputMode="decimal"
        autoComplete="off"
        {...form.getInputProps('absolute')}
        error={read.errors['absolute']}
      />
    </>
  )
}

interface FieldsProps {
  readonly form: Form
  readonly read: ReadDraft
  readonly planned: PlannedIndicatorShape
}

function AnnualField({ form, read, planned, year }: FieldsProps & { readonly year: number }) {
  return (
    <TextInput
      label={`Target ${year} (${planned.unitOfMeasure})`}
      description="Angka (25.945 atau 81,5), rentang (80-90), tanda - bila tanpa target; kosong bila belum ditetapkan."
      data-autofocus
      autoComplete="off"
      {...form.getInputProps('target')}
      error={read.errors['target']}
    />
  )
}

function SplitFields({ form, read, planned }: FieldsProps) {
  const { target } = read
  if (target?.kind === 'none' || target?.kind === 'range') return null
  if (form.values.split === 'months')
    return (
      <p className="soft">
        Target triwulan mengikuti target bulanan. Ubah bulannya pada layar Target bulanan; kosongkan kedua
        belas bulan bila ingin membagi per triwulan.
      </p>
    )
  return (
    <>
      <Radio.Group
        label="Cara bagi ke triwulan"
        value={form.values.split}
        onChange={(chosen) => {
          const method = splitMethods.find((one) => one === chosen)
          if (method !== undefined) form.setFieldValue('split', method)
        }}
      >
        <div className="plan-methods">
          {splitChoices(planned.aggregation, planned.split).map(({ method, name, does }) => (
            <Radio key={method} value={method} label={name} description={does} />
          ))}
        </div>
      </Radio.Group>
      {form.values.split === 'profile' ? <FourFields form={form} read={read} field="weights" /> : null}
      {form.values.split === 'manual' ? <FourFields form={form} read={read} field="manual" /> : null}
    </>
  )
}

const fourNames = { weights: 'Bobot', manual: 'Target' } as const

interface FourFieldsProps {
  readonly form: Form
  readonly read: ReadDraft
  readonly field: keyof typeof fourNames
}

function FourFields({ form, read, field }: FourFieldsProps) {
  return (
    <div className="plan-four">
      {quarters.map((quarter) => {
        const name = `${field}.${quarter - 1}`
        return (
          <TextInput
            key={name}
            label={`${fourNames[field]} ${shortQuarter(quarter)}`}
            inputMode="decimal"
            autoComplete="off"
            {...form.getInputProps(name)}
            error={read.errors[name]}
          />
        )
      })}
    </div>
  )
}
