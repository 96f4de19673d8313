import { formatTrimmed } from '#lib/numerals.ts'
import type { Block, Inline, List } from '#documents/tree.ts'
import { list } from '../../blocks.ts'
import type { ObjectiveData, PlanData, StatementData } from '../data.ts'

const paragraphOf = (content: readonly Inline[]): Block => ({ kind: 'paragraph', content, align: 'justify' })

/** A list whose items may hold a list; nothing where there are no items. */
function nested(
  marker: List['marker'],
  items: readonly (readonly [string, readonly Block[]])[],
): readonly Block[] {
  if (items.length === 0) return []
  return [{ kind: 'list', marker, items: items.map(([words, inner]) => [paragraphOf([words]), ...inner]) }]
}

const plain = (marker: List['marker'], items: readonly string[]): readonly Block[] =>
  items.length === 0 ? [] : [list(marker, items)]

const ofKind = ({ statements }: PlanData, kind: string): readonly StatementData[] =>
  statements.filter((statement) => statement.kind === kind)

/** The statements of a kind as a numbered list, with what stands below each as lettered ones. */
const listKind =
  (kind: string, marker: List['marker'] = '1.') =>
  (data: PlanData): readonly Block[] =>
    nested(
      marker,
      ofKind(data, kind).map(({ body, children }) => [
        body,
        plain(
          'a.',
          children.map((child) => child.body),
        ),
      ]),
    )

/** A vision stands for itself: centred, between quotation marks. */
function quoted(body: string): Block {
  const words = body.replace(/^["“]|["”]$/g, '')
  return {
    kind: 'paragraph',
    content: [{ kind: 'emphasis', children: [`“${words}”`] }],
    align: 'center',
    bold: true,
  }
}

function vision(data: PlanData): readonly Block[] {
  const own = ofKind(data, 'vision')
  return (own.length > 0 ? own : ofKind(data, 'presidentVision')).map(({ body }) => quoted(body))
}

/** A task is kept as what is done (`Melaksanakan ...`); a sentence of its own stands as it is. */
function taskSentence(body: string): string {
  const words = body.replace(/\.\s*$/, '')
  return /mempunyai tugas|bertugas/i.test(words)
    ? `${words}.`
    : `Tugas pokok yang dilaksanakan ialah ${words.charAt(0).toLowerCase()}${words.slice(1)}.`
}

const task = (data: PlanData): readonly Block[] =>
  ofKind(data, 'task').map(({ body }) => ({
    kind: 'paragraph',
    content: [taskSentence(body)],
    align: 'justify',
    indent: true,
  }))

const indicatorWords = ({ code, name }: { readonly code: string; readonly name: string }): string =>
  code === '' ? name : `${code} ${name}`

const objectiveTree = ({ objectives }: PlanData): readonly Block[] =>
  nested(
    '1.',
    objectives.map(({ statement, indicators }) => [statement, plain('a.', indicators.map(indicatorWords))]),
  )

/** Activities with the outputs that the budget holds for them; without a budget the activities alone. */
function activityOutputs({ programs, budget }: PlanData): readonly Block[] {
  const activities = programs.flatMap((program) => program.activities)
  return nested(
    '1.',
    activities.map(({ id, name }) => {
      const outputs = budget?.outputs.filter(({ activityId }) => activityId === id) ?? []
      const words = outputs.map((output) => {
        const volume =
          output.volume === null
            ? ''
            : ` (${formatTrimmed(output.volume, 2)} ${output.unitOfMeasure ?? ''})`.replace(' )', ')')
        return `${output.name}${volume}`
      })
      return [name, plain('-', words)]
    }),
  )
}

const kindNames: Readonly<Record<string, string>> = {
  subdivision: 'subbagian',
  installation: 'instalasi',
  functionalGroup: 'kelompok jabatan fungsional',
}

function organisationParts({ parts, workAreas }: PlanData): readonly Block[] {
  const own = parts.map(({ name, kind }): readonly [string, readonly Block[]] => {
    const word = kindNames[kind]
    return [word === undefined || name.toLowerCase().startsWith(word) ? name : `${name}, ${word}`, []]
  })
  const areas: readonly (readonly [string, readonly Block[]])[] =
    workAreas.length === 0 ? [] : [[`Wilayah kerja, ${workAreas.length} tempat`, plain('a.', workAreas)]]
  return nested('1.', [...own, ...areas])
}

const named = (objectives: readonly ObjectiveData[]) => objectives.map(({ statement }) => statement)

/** What the plans state in words, as lists; empty where the office and those above it hold nothing of the kind. */
export const statementBlocks = {
  citations: ({ citations }: PlanData) => plain('1.', citations),
  task,
  functions: listKind('function'),
  vision,
  missions: listKind('mission'),
  goals: listKind('goal'),
  policyObjectives: listKind('policyObjective'),
  policyDirections: listKind('policyDirection'),
  strategies: listKind('strategyPillar'),
  pillars: (data: PlanData) =>
    plain(
      '1.',
      ofKind(data, 'strategyPillar').map(({ body }) => body),
    ),
  priorityPlaces: listKind('priorityPlace', 'a.'),
  mainActivities: listKind('mainActivity'),
  programs: ({ programs }: PlanData) =>
    plain(
      '1.',
      programs.map(({ name }) => name),
    ),
  objectives: ({ objectives }: PlanData) => plain('1.', named(objectives)),
  indicators: ({ objectives }: PlanData) =>
    plain(
      '1.',
      objectives.flatMap(({ indicators }) => indicators.map(({ name }) => name)),
    ),
  objectiveTree,
  activityOutputs,
  organisationParts,
} as const
