import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { useState } from 'react'
import { measuringPeriods } from '#core/period.ts'
import { aggregations, polarities, polarityNames } from '#core/polarity.ts'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import { fieldErrorsOf } from '#ui/form.ts'
import { useAction } from '#ui/queries.ts'
import { shorten, withNone } from '#ui/choices.ts'
import {
  cardsInPlansContract,
  catalogueContract,
  type CardShape,
  type CatalogueShape,
} from '../contract/catalogue.ts'
import {
  activityLevelNames,
  activityLevels,
  adoptionNames,
  adoptions,
  aspectNames,
  aspects,
  cardFieldNames,
  relevanceNames,
  relevances,
} from '../rules/card-words.ts'
import { adviceOf, draftOfCard, emptyDraft, readCardDraft, type CardDraft } from './card-draft.ts'
import { aggregationWords, measuredEvery } from './indicator-words.ts'

/** Adding a card, correcting one in place, or replacing it from a later year on. */
export type CardAct = 'add' | 'correct' | 'replace'
type Form = UseFormReturnType<CardDraft>

const titles: Readonly<Record<CardAct, string>> = {
  add: 'Tambah indikator',
  correct: 'Betulkan kartu',
  replace: 'Versi baru kartu',
}
const intros: Readonly<Record<CardAct, string>> = {
  add: 'Indikator milik unit ini. Indikator instansi induk tidak perlu ditulis ulang.',
  correct: 'Untuk salah tulis. Perubahan yang berlaku mulai tahun tertentu dibuat sebagai versi baru.',
  replace: 'Kartu lama berakhir sebelum tahun mulai; RKT dan laporan tahun sebelumnya tetap memakainya.',
}

interface CardFormProps {
  readonly data: CatalogueShape
  readonly act: CardAct
  readonly card: CardShape | null
  readonly onClose: () => void
}

function useCardActions() {
  const changes = [
    catalogueContract.getCatalogue,
    catalogueContract.getIndicatorCard,
    cardsInPlansContract.listCardVersions,
  ]
  return {
    add: useAction(catalogueContract.createCard, { changes }),
    correct: useAction(cardsInPlansContract.correctCard, { changes }),
    replace: useAction(cardsInPlansContract.addCardVersion, { changes }),
  }
}

function useCardForm({ data, act, card, onClose }: CardFormProps) {
  const actions = useCardActions()
  const [error, setError] = useState<unknown>(null)
  const start = card === null ? emptyDraft : draftOfCard(card)
  const years =
    act === 'correct' ? {} : { yearFrom: String(act === 'add' ? data.year : data.year + 1), lastYear: '' }
  const form = useForm<CardDraft>({ initialValues: { ...start, ...years } })
  const send = async (draft: CardDraft): Promise<unknown> => {
    const { body, errors } = readCardDraft(draft)
    form.setErrors(errors)
    if (body === null) return undefined
    const { slug: unit } = data.unit
    if (act === 'add' || card === null) return actions.add.mutateAsync({ params: { unit }, body })
    const params = { unit, indicator: card.indicatorId }
    const { version } = card
    if (act === 'correct') return actions.correct.mutateAsync({ params, body: { ...body, version } })
    return actions.replace.mutateAsync({ params, body: { ...body, version, reason: draft.reason } })
  }
  const submit = async (draft: CardDraft): Promise<void> => {
    setError(null)
    try {
      if ((await send(draft)) !== undefined) onClose()
    } catch (problem) {
      form.setErrors(fieldErrorsOf(problem))
      setError(problem)
    }
  }
  return { form, error, submit, busy: Object.values(actions).some(({ isPending }) => isPending) }
}

/** The whole card as a form; the adviser speaks while name and polarity are typed. */
export function CardForm(props: CardFormProps) {
  const { data, act, card, onClose } = props
  const { form, error, submit, busy } = useCardForm(props)
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={card === null ? titles[act] : `${titles[act]} ${card.code}`}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      <form className="stack" noValidate onSubmit={form.onSubmit((draft) => void submit(draft))}>
        <p className="soft">{intros[act]}</p>
        {act === 'replace' ? <Text form={form} name="reason" label="Alasan perubahan" required /> : null}
        <Identity form={form} data={data} />
        <Measuring form={form} />
        <Manual form={form} />
        <Classes form={form} />
        {error === null ? null : <ProblemNote error={error} />}
        <div className="row">
          <Button type="submit" loading={busy}>
            Simpan kartu
          </Button>
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
        </div>
      </form>
    </Modal>
  )
}

interface TextProps {
  readonly form: Form
  readonly name: keyof CardDraft
  readonly label?: string
  readonly description?: string
  readonly required?: boolean
  readonly rows?: number
}

function Text({ form, name, label, description, required = false, rows }: TextProps) {
  const names: Partial<Record<keyof CardDraft, string>> = cardFieldNames
  const shared = {
    label: label ?? names[name] ?? name,
    required,
    ...(description === undefined ? {} : { description }),
    ...form.getInputProps(name),
  }
  return rows === undefined ? <TextInput {...shared} /> : <Textarea {...shared} rows={rows} />
}

interface ChoiceProps {
  readonly form: Form
  readonly name: keyof CardDraft
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

function Choice({ form, name, options }: ChoiceProps) {
  const names: Partial<Record<keyof CardDraft, string>> = cardFieldNames
  return <NativeSelect label={names[name] ?? name} data={[...options]} {...form.getInputProps(name)} />
}

const optionsOf = <W extends string>(words: readonly W[], names: Readonly<Record<W, string>>) =>
  words.map((word) => ({ value: word, label: names[word] }))

function Identity({ form, data }: { readonly form: Form; readonly data: CatalogueShape }) {
  const objectives = withNone('Pilih sasaran', data.objectives, ({ id, code, statement }) => ({
    value: String(id),
    label: `${code} ${shorten(statement)}`,
  }))
  return (
    <fieldset className="form-fieldset">
      <legend>Indikator</legend>
      <Choice form={form} name="objectiveId" options={objectives} />
      <Text form={form} name="code" required />
      <Text
        form={form}
        name="name"
        required
        rows={2}
        description="{unit} diganti nama kantor yang memakai."
      />
      <Text form={form} name="definition" rows={3} />
      <Text form={form} name="yearFrom" required />
      <Text form={form} name="lastYear" label="Tahun terakhir" description="Kosongkan bila masih berlaku." />
    </fieldset>
  )
}

function Measuring({ form }: { readonly form: Form }) {
  return (
    <fieldset className="form-fieldset">
      <legend>Pengukuran</legend>
      <Text form={form} name="unitOfMeasure" required />
      <Text form={form} name="decimals" />
      <Choice form={form} name="polarity" options={optionsOf(polarities, polarityNames)} />
      <FindingList findings={adviceOf(form.values)} />
      <Text
        form={form}
        name="polarityReason"
        description="Bila polaritas yang dipertanyakan tetap dipakai."
      />
      <Choice form={form} name="aggregation" options={optionsOf(aggregations, aggregationWords)} />
      <Choice form={form} name="measuringPeriod" options={optionsOf(measuringPeriods, measuredEvery)} />
      <Text form={form} name="formula" rows={2} />
      <Text
        form={form}
        name="absoluteUnit"
        description="Bila target relatif mempunyai target absolut di sampingnya."
      />
    </fieldset>
  )
}

function Manual({ form }: { readonly form: Form }) {
  return (
    <fieldset className="form-fieldset">
      <legend>Bukti dan sumber</legend>
      <Text form={form} name="evidence" rows={2} />
      <Text form={form} name="dataSource" rows={2} />
      <Text form={form} name="collectionSteps" rows={3} description="Satu langkah satu baris." />
      <Text form={form} name="measuredBy" />
      <Text form={form} name="notes" rows={2} />
      <Text form={form} name="source" />
    </fieldset>
  )
}

function Classes({ form }: { readonly form: Form }) {
  const none = { value: '', label: 'Belum ditentukan' }
  return (
    <fieldset className="form-fieldset">
      <legend>Golongan dan baseline</legend>
      <Choice
        form={form}
        name="activityLevel"
        options={[none, ...optionsOf(activityLevels, activityLevelNames)]}
      />
      <Choice form={form} name="relevance" options={[none, ...optionsOf(relevances, relevanceNames)]} />
      <Choice form={form} name="aspect" options={[none, ...optionsOf(aspects, aspectNames)]} />
      <Text form={form} name="baseline" />
      <Text form={form} name="baselineYear" />
      <Text form={form} name="baselineNote" />
      <Choice form={form} name="adoption" options={optionsOf(adoptions, adoptionNames)} />
    </fieldset>
  )
}
