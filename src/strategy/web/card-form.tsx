import type { Request } from '#lib/endpoint.ts'
import { optionsOf, shorten } from '#ui/choices.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import type { FormSection } from '#ui/form-inputs.tsx'
import { useAction } from '#ui/queries.ts'
import {
  cardsInPlansContract,
  catalogueContract,
  type CardShape,
  type CatalogueShape,
} from '../contract/catalogue.ts'
import { checkPolarity } from '../rules/polarity-adviser.ts'

/** Adding a card, correcting one in place, or replacing it from a later year on. */
export type CardAct = 'add' | 'correct' | 'replace'

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

/** What is sent when a card is replaced holds all that is sent otherwise. */
const shape = cardsInPlansContract.addCardVersion.body
type Body = Request<typeof cardsInPlansContract.addCardVersion>['body']

const newCard = { measuringPeriod: 'quarter', decimals: 0 } as const

const furtherSections: readonly FormSection<Body>[] = [
  {
    section: 'Pengukuran',
    fields: [
      'unitOfMeasure',
      'decimals',
      {
        name: 'polarity',
        renderNote: ({ name = '', polarity = 'maximize', polarityReason = null }) => (
          <FindingList findings={checkPolarity({ name, polarity, polarityReason })} />
        ),
      },
      'polarityReason',
      'aggregation',
      'measuringPeriod',
      { name: 'formula', rows: 2 },
      'absoluteUnit',
    ],
  },
  {
    section: 'Bukti dan sumber',
    fields: [
      { name: 'evidence', rows: 2 },
      { name: 'dataSource', rows: 2 },
      'collectionSteps',
      'measuredBy',
      { name: 'notes', rows: 2 },
      'source',
    ],
  },
  {
    section: 'Golongan dan baseline',
    fields: [
      { name: 'activityLevel', none: 'Belum ditentukan' },
      { name: 'relevance', none: 'Belum ditentukan' },
      { name: 'aspect', none: 'Belum ditentukan' },
      'baseline',
      'baselineYear',
      'baselineNote',
      'adoption',
    ],
  },
]

/** The card as it is written, from its own year on or from a later one. */
function startOf({ act, card, data }: CardFormProps) {
  if (card === null) return { ...newCard, yearFrom: data.year }
  const written = { ...card, name: card.catalogueName, objectiveId: card.objective.id }
  return act === 'replace' ? { ...written, yearFrom: data.year + 1, yearUntil: null } : written
}

function useCardActions({ data, act, card }: CardFormProps) {
  const changes = [
    catalogueContract.getCatalogue,
    catalogueContract.getIndicatorCard,
    cardsInPlansContract.listCardVersions,
  ]
  const add = useAction(catalogueContract.addCard, { changes })
  const correct = useAction(cardsInPlansContract.saveCard, { changes })
  const replace = useAction(cardsInPlansContract.addCardVersion, { changes })
  const unit = data.unit.slug
  return (body: Body) => {
    if (card === null) return add.mutateAsync({ params: { unit }, body })
    const params = { unit, indicator: card.indicatorId }
    return act === 'correct' ? correct.mutateAsync({ params, body }) : replace.mutateAsync({ params, body })
  }
}

/** The whole card as a form; the adviser speaks while name and polarity are typed. */
export function CardForm(props: CardFormProps) {
  const { data, act, card, onClose } = props
  const send = useCardActions(props)
  const objectives = optionsOf(data.objectives, ({ id, code, statement }) => [
    id,
    `${code} ${shorten(statement)}`,
  ])
  return (
    <FormDialog
      title={card === null ? titles[act] : `${titles[act]} ${card.code}`}
      action="Simpan kartu"
      size="xl"
      intro={<p className="soft">{intros[act]}</p>}
      shape={shape}
      fields={[
        ...(act === 'replace' ? (['reason'] as const) : []),
        {
          section: 'Indikator',
          fields: [
            { name: 'objectiveId', options: objectives, none: 'Pilih sasaran' },
            'code',
            { name: 'name', rows: 2 },
            { name: 'definition', rows: 3 },
            'yearFrom',
            'yearUntil',
          ],
        },
        ...furtherSections,
      ]}
      initial={startOf(props)}
      onSave={send}
      onClose={onClose}
    />
  )
}
