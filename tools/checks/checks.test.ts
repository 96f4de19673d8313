import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkDecisions } from './decisions.ts'
import { readFiles } from './files.ts'
import { findDoubles, renderGlossary } from './glossary.ts'
import { checkLaw, renderLaw } from './law.ts'
import { checkLinks, checkPlaces } from './links.ts'
import { checkLock } from './lock.ts'
import { drawDependencies } from './picture.ts'
import { checkOfficialWords } from './official-words.ts'
import { checkPure } from './pure.ts'
import { checkRequirements, renderRequirements, type RequirementList } from './requirements.ts'
import { checkSeams } from './seams.ts'
import { checkScreens } from './screens.ts'
import { checkSizes } from './sizes.ts'
import { checkSqlOwnership } from './sql-ownership.ts'
import { checkStepLines, listSteps } from './step-list.ts'
import steps from './steps.json' with { type: 'json' }

const file = (path: string, text: string) => ({ path, text })
const messages = (complaints: readonly { readonly message: string }[]) =>
  complaints.map(({ message }) => message)

describe('pure folders', () => {
  it('finds the clock, a throw in rules and export *', () => {
    const text = 'const a = 1\nexport const now = () => new Date()\nif (a) throw new Error("no")\n'
    expect(checkPure([file('src/plan/rules/x.ts', text)]).map(({ line }) => line)).toEqual([2, 3])
    expect(checkPure([file('src/ui/x.ts', "export * from './y.ts'\n")])).toHaveLength(1)
  })
  it('leaves dates with an argument, comments, tests and other folders alone', () => {
    expect(
      checkPure([file('src/lib/x.ts', '// new Date()\nexport const d = new Date("2025-01-01")\n')]),
    ).toEqual([])
    expect(checkPure([file('src/lib/x.test.ts', 'new Date()')])).toEqual([])
    expect(checkPure([file('src/platform/clock.ts', 'new Date()')])).toEqual([])
  })
})

describe('SQL ownership', () => {
  it('finds a step that writes the schema of another, in Kysely and in SQL', () => {
    const text = [
      "tx.insertInto('plan.target')",
      'sql`update organisation.unit set x = 1`',
      'delete from plan.target',
    ]
    expect(checkSqlOwnership([file('src/measurement/store.ts', text.join('\n'))])).toHaveLength(3)
  })
  it('finds a step that reads a later one', () => {
    expect(
      messages(checkSqlOwnership([file('src/plan/store.ts', "tx.selectFrom('measurement.actual')")])),
    ).toEqual(['plan reads from measurement, which is a later step'])
  })
  it('knows the steps in the order in which the documentation says that imports point', () => {
    const said = steps.join(' < ')
    expect(readFileSync('docs/architecture.md', 'utf8')).toContain(`lib < core < ${said}`)
    for (const [index, step] of steps.slice(1).entries()) {
      const later = [file(`src/${steps[index]}/store.ts`, `tx.selectFrom('${step}.x')`)]
      expect(checkSqlOwnership(later)).toHaveLength(1)
    }
  })
  it('finds a step that names a table of an earlier one, in Kysely and in SQL', () => {
    const text =
      "tx.selectFrom('plan.target')\nsql`select 1 from measurement.actual join strategy.indicator on true`"
    expect(messages(checkSqlOwnership([file('src/measurement/actions/x.ts', text)]))).toEqual([
      'measurement names a table of plan: call store or read/ of plan instead',
      'measurement names a table of strategy: call store or read/ of strategy instead',
    ])
  })
  it('allows own writes and reads, and those of the platform', () => {
    const text =
      "tx.updateTable('measurement.actual'); tx.selectFrom('platform.history'); sql`insert into measurement.actual select from measurement.x`"
    expect(checkSqlOwnership([file('src/measurement/store.ts', text)])).toEqual([])
  })
})

describe('seams', () => {
  const planted: readonly (readonly [string, string, string])[] = [
    [
      'src/later/store/x.ts',
      'interface Place {\n  readonly id: number\n  readonly path: string\n}',
      'UnitKey',
    ],
    ['src/later/store/x.ts', 'return result.numUpdatedRows === 1n', 'updateAt'],
    [
      'src/later/actions/x.ts',
      'new Refusal(code, `${decision.reason} ${decision.next}`)',
      'refuseUnlessAllowed',
    ],
    ['src/later/contract/x.ts', '  createThing: endpoint({', 'added, saved and removed'],
    ['src/later/contract/x.ts', 'body.extend({ seen: z.number() })', '`version`'],
    ['src/later/rules/x.ts', 'const wrong = (place: string): Finding => ({\n  rule: "x",', 'finding()'],
    ['src/later/rules/workflow.ts', "import { roles } from '#core/permission.ts'", '`readers`'],
    ['src/later/load-things.ts', 'export const things = 1', 'parts'],
  ]
  it.each(planted)('finds in %s: %s', (path, text, says) => {
    const complaints = checkSeams([file(path, text)])
    expect(complaints).toHaveLength(1)
    expect(complaints[0]?.message).toContain(says)
  })
  it('leaves the places alone where the one way is defined, and tests', () => {
    const key = 'export interface UnitKey {\n  readonly id: number\n  readonly path: string\n}'
    expect(
      checkSeams([file('src/core/unit.ts', key), file('src/later/rules/x.test.ts', planted[5]?.[1] ?? '')]),
    ).toEqual([])
  })
})

describe('screens', () => {
  const excepted = readFiles().filter(({ path }) => /^src\/.*\/web\//.test(path))
  it('finds a dialog, a panel, a table and a form by hand, and an exception that nothing needs', () => {
    const text =
      'const a = () => <Modal opened><Table /></Modal>\nconst b = <Drawer />\nuseForm<Draft>({})\n<table>\n'
    const planted = file('src/plan/web/x.tsx', text)
    expect(checkScreens([...excepted, planted]).map(({ line }) => line)).toEqual([1, 2, 1, 4, 3])
    const without = excepted.filter(({ path }) => !path.endsWith('/split-preview.tsx'))
    expect(messages(checkScreens(without))).toEqual([
      'needs no exception in tools/checks/screens.ts any more',
    ])
  })
  it('leaves the parts of src/ui, tests and words that only begin alike alone', () => {
    const text = '<ModalNote /> <TableHead /> useFormat()'
    const others = [file('src/ui/x.tsx', '<Modal />'), file('src/plan/web/x.tsx', text)]
    expect(checkScreens([...excepted, ...others])).toEqual([])
  })
})

describe('official words', () => {
  const workflow = file('src/plan/rules/workflow.ts', "    draft: { name: 'Draf', next: 'Ajukan.' },\n")
  it('finds a state, a status and the name of a document that are written by hand', () => {
    const text =
      "const a = 'Draf'\nconst b = <b>Belum jatuh tempo</b>\nconst c = `Perjanjian Kinerja ${year}`\n"
    const planted = file('src/plan/web/x.tsx', text)
    expect(checkOfficialWords([workflow, planted]).map(({ line }) => line)).toEqual([2, 1, 3])
  })
  it('leaves sentences and the tables that own the words alone', () => {
    const text = "const a = 'Draf ini belum diajukan.'\n// 'Belum jatuh tempo'\n"
    expect(checkOfficialWords([workflow, file('src/plan/web/x.tsx', text)])).toEqual([])
  })
})

describe('sizes, links and decisions', () => {
  it('finds a file of more than 300 lines', () => {
    expect(checkSizes([file('src/a.ts', 'x\n'.repeat(301)), file('src/b.ts', 'x\n'.repeat(300))])).toEqual([
      { path: 'src/a.ts', message: '301 lines; at most 300: make it a folder of the same name' },
    ])
  })
  it('finds a link to a file that is not there', () => {
    const text = 'see [a](../a.md#part), [b](b.md), [c](https://example.org/c) and [d](#d)'
    expect(messages(checkLinks([file('docs/x.md', text)], (path) => path === 'a.md'))).toEqual([
      'link to a missing file: b.md',
    ])
  })
  it('finds a place that CONTRIBUTING names and that is not there', () => {
    const text = '`src/<step>/rules/<topic>.ts`, `src/plan/{rules,web}/x.ts`, `src/<step>/gone/`, `src/plan/`'
    const named = [file('CONTRIBUTING.md', text), file('src/plan/rules/x.ts', '')]
    const there = (path: string) => ['src/plan/rules/x.ts', 'src/plan/'].includes(path)
    expect(messages(checkPlaces(named, there))).toEqual([
      'names a place that is not there: src/plan/web/x.ts',
      'names a place that is not there: src/<step>/gone/',
    ])
  })
  it('finds a number used twice and a title with another number', () => {
    const records = [file('docs/decisions/0001-a.md', '# 1. A'), file('docs/decisions/0001-b.md', '# 3. B')]
    expect(checkDecisions(records)).toHaveLength(2)
    expect(checkDecisions(records.slice(0, 1))).toEqual([])
  })
})

describe('the lock file', () => {
  it('finds a package without checksum and one with an address', () => {
    const packages = {
      '': {},
      'node_modules/a': {},
      'node_modules/b': { integrity: 'x', resolved: 'https://r/b' },
    }
    expect(messages(checkLock([file('package-lock.json', JSON.stringify({ packages }))]))).toEqual([
      'node_modules/a has no checksum',
      'node_modules/b names an address: https://r/b',
    ])
  })
})

describe('requirements', () => {
  const list: RequirementList = {
    groups: [{ prefix: 'PLN', title: 'Planning' }],
    requirements: [
      { id: 'PLN-01', kind: 'named', title: 'Annual plan' },
      { id: 'PLN-02', kind: 'implied', title: 'Versions' },
    ],
  }
  const test = file('test/plan.test.ts', "it('PLN-01, PLN-02: one plan | a year', () => {})")
  it('finds an id that no requirement has', () => {
    expect(messages(checkRequirements(list, [file('test/x.test.ts', "it('PLN-09: x')")]))).toEqual([
      'PLN-09 is not in tools/requirements.json',
    ])
    expect(checkRequirements(list, [test])).toEqual([])
  })
  it('lists each requirement with its tests', () => {
    const page = renderRequirements(list, [test])
    expect(page).toContain('2 of 2 are shown by a test.')
    expect(page).toContain(
      '| PLN-02 | implied | Versions | [PLN-01, PLN-02: one plan \\| a year](../test/plan.test.ts) |',
    )
  })
})

describe('the dependency picture', () => {
  it('draws each folder and leaves out what follows from other lines', () => {
    const sources = [
      file('src/plan/a.ts', "import { c } from '#core/c.ts'\nimport { l } from '#lib/l.ts'"),
      file('src/core/c.ts', "import { l } from '../lib/l.ts'"),
      file('src/core/d.test.ts', "import { p } from '#plan/a.ts'"),
      file('src/lib/l.ts', "import Big from 'big.js'"),
    ]
    const page = drawDependencies('Intro\n<!-- dependencies -->\nold\n<!-- /dependencies -->\nRest', sources)
    expect(page).toContain('graph RL\n  core --> lib\n  plan --> core\n```')
    expect(page).not.toContain('old')
  })
})

describe('the list of steps', () => {
  const lines = { plan: 'targets', survey: 'a form' }
  it('says what has a folder first, then what has only a place', () => {
    const page = listSteps('a\n<!-- steps -->\nstale\n<!-- /steps -->\nb', ['survey', 'plan'], lines, [
      file('src/plan/store.ts', ''),
    ])
    expect(page).toContain('- `plan`: targets\n- `survey` (no folder yet): a form')
    expect(page).not.toContain('stale')
  })
  it('finds a step without a line and a line without a step', () => {
    expect(messages(checkStepLines(['plan', 'budget'], lines))).toEqual([
      'budget is not described',
      'survey is no step',
    ])
  })
})

describe('law and glossary', () => {
  const rule =
    '/**\n * Achievement.\n * @source PermenPANRB 8/2021, formula normal [SRC]; floor of zero [INF]\n */\nexport const computeIt = 1\n'
  it('finds a source without certainty', () => {
    expect(checkLaw([file('src/plan/rules/x.ts', '/** @source PMK 62/2023; ours [INF] */\n')])).toHaveLength(
      1,
    )
    expect(checkLaw([file('src/plan/rules/x.ts', rule)])).toEqual([])
  })
  it('makes one page per regulation that names the rules', () => {
    const pages = renderLaw([file('src/plan/rules/x.ts', rule)])
    expect([...pages.keys()].toSorted()).toEqual([
      'docs/law/README.md',
      'docs/law/permenpanrb-8-2021.md',
      'docs/law/siklus.md',
    ])
    expect(pages.get('docs/law/permenpanrb-8-2021.md')).toContain(
      '| PermenPANRB 8/2021, formula normal | SRC | [`computeIt`](../../src/plan/rules/x.ts) |',
    )
  })
  it('finds a word that stands twice and writes the table', () => {
    const term = { name: 'unit', official: 'unit kerja', meaning: 'a node' }
    expect(findDoubles([term, term])).toEqual(['unit'])
    const sources = [
      file('src/plan/store/unit.ts', 'export interface Unit {}'),
      file('src/core/unit.ts', 'export interface UnitKey {}'),
      file('src/core/x.ts', 'export const united = 1'),
    ]
    expect(renderGlossary([term], sources)).toContain(
      '| unit | unit kerja | a node | [`Unit`](../src/plan/store/unit.ts) |',
    )
    expect(renderGlossary([term], sources.slice(1))).toContain('[`UnitKey`](../src/core/unit.ts)')
    expect(renderGlossary([term], sources.slice(2))).toContain('| unit | unit kerja | a node |  |')
  })
})
