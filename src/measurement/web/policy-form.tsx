import { Button, Radio, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { parseIndonesian } from '#lib/numerals.ts'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { fieldErrorsOf } from '#ui/form.ts'
import { useUnsavedWork } from '#ui/unsaved.tsx'
import { useAction } from '#ui/queries.ts'
import { measurementContract } from '../contract.ts'
import { changedByState } from './finalise-dialog.tsx'
import type { PolicyShape } from './policy-sentences.ts'
import { plainText } from './words.ts'

interface PolicyFormProps {
  readonly unit: string
  readonly year: number
  readonly policy: PolicyShape
  readonly onDone: () => void
}

/** A percentage above zero; empty where `optional`. */
function checkPercent(text: string, optional: boolean): string | null {
  const parsed = parseIndonesian(text)
  if (parsed.kind === 'empty') return optional ? null : 'Wajib diisi, misalnya 110.'
  if (parsed.kind === 'invalid') return parsed.message
  return parsed.kind === 'number' && parsed.value.gt(0) ? null : 'Isi angka lebih dari nol, misalnya 110.'
}

function decimalTextOf(text: string): string | null {
  const parsed = parseIndonesian(text)
  return parsed.kind === 'number' ? parsed.value.toFixed() : null
}

function usePolicyForm({ unit, year, policy, onDone }: PolicyFormProps) {
  const save = useAction(measurementContract.savePolicy, {
    changes: [measurementContract.getPolicy, ...changedByState],
  })
  const form = useForm({
    initialValues: {
      cap: plainText(policy.cap),
      anomalyThreshold: plainText(policy.anomalyThreshold),
      notDue: policy.notDue,
      zeroTarget: policy.zeroTarget,
      note: policy.note ?? '',
      validFrom: `${year}-01-01`,
    },
    validate: {
      cap: (text) => checkPercent(text, true),
      anomalyThreshold: (text) => checkPercent(text, false),
      validFrom: (text) => (text === '' ? 'Wajib diisi.' : null),
    },
  })
  const submit = form.onSubmit((values) => {
    const body = {
      ...values,
      cap: decimalTextOf(values.cap),
      anomalyThreshold: decimalTextOf(values.anomalyThreshold) ?? '',
      note: values.note.trim() === '' ? null : values.note,
    }
    save.mutate(
      { params: { unit }, body },
      { onSuccess: onDone, onError: (error) => form.setErrors(fieldErrorsOf(error)) },
    )
  })
  return { form, save, submit }
}

/** Sets the policy of this unit and the units below it from a day on; earlier periods keep theirs. */
export function PolicyForm(props: PolicyFormProps) {
  const { form, save, submit } = usePolicyForm(props)
  useUnsavedWork(form.isDirty())
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextInput
        label="Batas capaian yang dilaporkan (%)"
        description="Kosongkan bila tanpa batas."
        inputMode="decimal"
        {...form.getInputProps('cap')}
      />
      <TextInput
        label="Ambang anomali (%)"
        description="Di atasnya capaian ditandai dan wajib dijelaskan."
        inputMode="decimal"
        required
        {...form.getInputProps('anomalyThreshold')}
      />
      <Radio.Group label="Belum jatuh tempo" {...form.getInputProps('notDue')}>
        <div className="measurement-choices">
          <Radio value="state" label='Tulis "Belum jatuh tempo", tanpa persentase' />
          <Radio value="hundred" label="Cetak 100% beserta alasannya" />
        </div>
      </Radio.Group>
      <Radio.Group label="Target nol, makin besar makin baik" {...form.getInputProps('zeroTarget')}>
        <div className="measurement-choices">
          <Radio value="none" label="Tanpa persentase" />
          <Radio value="hundred" label="Cetak 100% beserta alasannya" />
        </div>
      </Radio.Group>
      <Textarea
        label="Catatan"
        description="Dasar keputusan kantor."
        rows={2}
        maxLength={2000}
        {...form.getInputProps('note')}
      />
      <TextInput
        label="Berlaku mulai"
        type="date"
        description="Triwulan yang berakhir sebelum tanggal ini tetap memakai kebijakan lama."
        required
        {...form.getInputProps('validFrom')}
      />
      {save.error === null ? null : <ProblemNote error={save.error} />}
      <div className="row">
        <Button type="submit" variant="default" loading={save.isPending}>
          Simpan kebijakan
        </Button>
      </div>
    </form>
  )
}
