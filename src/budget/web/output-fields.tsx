import { NativeSelect, TextInput } from '@mantine/core'
import { isoDate } from '#lib/dates.ts'
import type { BudgetShape } from '../contract/budget.ts'
import type { OutputShape } from '../contract/ledger.ts'
import { findOutputClass } from '../rules/output-classes.ts'
import { activityChoices } from './ledger.ts'
import type { OutputDraft, OutputFormState, ReadDraft } from './output-draft.ts'

interface FieldsProps {
  readonly form: OutputFormState
  readonly errors: ReadDraft['errors']
}

/** Says what the class is, and in what its outputs are counted. */
function classRemark(classCode: string, year: number): string {
  const code = classCode.trim().toUpperCase()
  if (!/^[A-Z]{3}$/.test(code)) return 'Tiga huruf, misalnya EBD.'
  const known = findOutputClass(code, isoDate(`${year}-01-01`))
  return known === undefined
    ? 'Tidak ada dalam daftar program; pastikan pada daftar KRO yang berlaku.'
    : `${known.name}. Satuan: ${known.units.join(', ')}.`
}

/** The fields of an output itself. */
export function OutputFields({ form, errors, data }: FieldsProps & { readonly data: BudgetShape }) {
  const field = fieldOf(form, errors)
  return (
    <>
      <NativeSelect
        label="Kegiatan"
        data={[{ value: '', label: '– pilih –' }, ...activityChoices(data)]}
        {...(data.activities.length === 0
          ? { description: `Belum ada kegiatan untuk ${data.year}; tambahkan pada Rencana strategis dahulu.` }
          : {})}
        {...field('activityId')}
      />
      <div className="budget-pair">
        <TextInput
          label="Kode KRO"
          description={classRemark(form.values.classCode, data.year)}
          data-autofocus
          {...field('classCode')}
        />
        <TextInput
          label="Kode RO"
          description="Tiga angka, atau U dan dua angka; kosong bila baru KRO."
          {...field('outputCode')}
        />
      </div>
      <TextInput label="Nama RO" {...field('name')} />
      <div className="budget-pair">
        <TextInput label="Volume" inputMode="decimal" {...field('volume')} />
        <TextInput label="Satuan" {...field('unitOfMeasure')} />
        <TextInput
          label={`Alokasi ${data.year} (Rp)`}
          description="Rupiah penuh; kosong bila belum ada."
          inputMode="numeric"
          {...field('amount')}
        />
      </div>
      <ChargeFields form={form} errors={errors} data={data} />
    </>
  )
}

const fieldOf =
  (form: OutputFormState, errors: ReadDraft['errors']) => (name: keyof OutputDraft & string) => ({
    ...form.getInputProps(name),
    error: errors[name],
    autoComplete: 'off',
  })

/** Where the work is done and who answers for it. */
function ChargeFields({ form, errors, data }: FieldsProps & { readonly data: BudgetShape }) {
  const field = fieldOf(form, errors)
  return (
    <div className="budget-pair">
      <TextInput label="Lokasi" {...field('location')} />
      <TextInput label="Penanggung jawab" {...field('personInCharge')} />
      <NativeSelect
        label="Unit penanggung jawab"
        data={[
          { value: '', label: '–' },
          ...data.units.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        {...field('chargeUnitId')}
      />
    </div>
  )
}

interface ForwardReasonsProps {
  readonly form: OutputFormState
  readonly output: OutputShape | null
}

/** Why a later year departs from this one; the figures themselves stand in the grid of forward estimates. */
export function ForwardReasons({ form, output }: ForwardReasonsProps) {
  if (output === null || output.forward.length === 0) return null
  return (
    <>
      {output.forward.map(({ year }) => (
        <TextInput
          key={year}
          label={`Alasan prakiraan maju ${year}`}
          description="Bila biaya satuannya jauh berbeda dari tahun sebelumnya."
          {...form.getInputProps(`reasons.${year}`)}
        />
      ))}
    </>
  )
}
