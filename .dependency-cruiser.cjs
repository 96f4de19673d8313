/**
 * The import rule of docs/architecture.md: imports point left, a step is entered by its index.ts, the browser never reaches the
 * database. Every severity is error: what this file allows is allowed, nothing else.
 */
const steps = require('./tools/checks/steps.json')
const any = (names) => `(${names.join('|')})`
const tests = '\\.test\\.tsx?$'
const roots = '^src/(server|cli)\\.ts$|^src/cli/|^src/server/|^src/app\\.tsx$|^src/app/'

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** One rule per step: nothing of it may reach a step to its right. */
const pointLeft = steps
  .slice(0, -1)
  .map((step, index) =>
    forbid(
      `points-left-${step}`,
      `${step} comes before ${steps.slice(index + 1).join(', ')}: an earlier step does not know a later one`,
      { path: `^src/${step}/` },
      { path: `^src/${any(steps.slice(index + 1))}/` },
    ),
  )

const layer = (folder, allowed) =>
  forbid(
    `${folder}-imports`,
    `${folder} imports only ${allowed.join(', ')} and libraries`,
    { path: `^src/${folder}/`, pathNot: tests },
    { path: '^src/', pathNot: `^src/${any([folder, ...allowed])}/` },
  )

const layers = [
  layer('lib', []),
  layer('core', ['lib']),
  layer('documents', ['lib']),
  layer('ui', ['lib', 'core']),
  layer('platform', ['lib', 'core']),
]

const part = (name, comment, from, allowed) =>
  forbid(name, comment, { path: from, pathNot: tests }, { path: '^src/', pathNot: allowed })

const base = '^src/(lib|core)/'
const ownOrEarlierDoor = `^src/${any(steps)}/index\\.ts$`

const parts = [
  part(
    'rules-are-pure',
    'rules import only rules of their own step, lib, core and the front door of earlier steps',
    `^src/${any(steps)}/rules/`,
    `${base}|^src/$1/rules/|${ownOrEarlierDoor}`,
  ),
  part(
    'index-shows-rules',
    'index.ts is the front door: it shows the types and rules of its own step, nothing else',
    `^src/${any(steps)}/index\\.ts$`,
    `${base}|^src/$1/rules/`,
  ),
  part(
    'words-import-core',
    'words.ts says how the history of a step reads; it needs only the shape of such words',
    `^src/${any(steps)}/words\\.ts$`,
    '^src/core/',
  ),
  part(
    'contract-imports',
    'a contract imports own rules, lib, core, the front door and the schemas of earlier steps',
    `^src/${any(steps)}/contract(\\.ts$|/)`,
    `${base}|^src/$1/(rules|contract)|${ownOrEarlierDoor}|^src/${any(steps)}/contract(\\.ts$|/)`,
  ),
  part(
    'store-imports',
    'a store imports own rules, own store and read/, the front door, store and read/ of earlier steps, platform, lib, core',
    `^src/${any(steps)}/store(\\.ts$|/)`,
    `${base}|^src/platform/|^src/$1/(rules|store|read)|${ownOrEarlierDoor}|^src/${any(steps)}/(store|read)(\\.ts$|/)`,
  ),
  part(
    'read-imports',
    'read/ brings what is stored as the rules want it: own rules and store, platform, the front door, store and read/ of earlier steps',
    `^src/${any(steps)}/read/`,
    `${base}|^src/platform/|^src/$1/(rules|store|read)|${ownOrEarlierDoor}|^src/${any(steps)}/(store|read)(\\.ts$|/)`,
  ),
  part(
    'commands-imports',
    'commands/ change something with its rules and history, without HTTP: own rules, store, read/ and commands/, platform, the front door, store, read/ and commands/ of earlier steps',
    `^src/${any(steps)}/commands/`,
    `${base}|^src/platform/|^src/$1/(rules|store|read|commands)|${ownOrEarlierDoor}|^src/${any(steps)}/(store|read|commands)(\\.ts$|/)`,
  ),
  part(
    'present-imports',
    'present/ says what was read as the contract wants it: own rules and contract, the types of store and read/ of this and earlier steps, their front doors, contracts and present/',
    `^src/${any(steps)}/present/`,
    `${base}|^src/platform/http/call\\.ts$|^src/$1/(rules|contract|store|read|present)|${ownOrEarlierDoor}|^src/${any(steps)}/(contract|present|store|read)(\\.ts$|/)`,
  ),
  part(
    'documents-of-a-step',
    'official documents are composed from rules, types and the neutral tree; they never read the database',
    `^src/${any(steps)}/documents/`,
    `${base}|^src/documents/|^src/$1/(rules|documents)/|${ownOrEarlierDoor}`,
  ),
  part(
    'web-imports',
    'the browser reaches own screens, rules and contract, the front door and contracts of earlier steps, ui, lib, core',
    `^src/${any(steps)}/web/`,
    `${base}|^src/ui/|^src/$1/(web|rules|contract)|${ownOrEarlierDoor}|^src/${any(steps)}/contract(\\.ts$|/)`,
  ),
]

const doors = [
  forbid(
    'enter-by-index',
    'rules, documents, contracts and screens enter another step by its index.ts or its contract',
    { path: `^src/${any(steps)}/(rules|documents|web|contract|index)`, pathNot: tests },
    { path: `^src/${any(steps)}/`, pathNot: `^src/$1/|/index\\.ts$|/contract(\\.ts$|/)` },
  ),
  forbid(
    'server-parts-by-server-parts',
    'what a step does on the server (store, actions, loading) may use the same of an earlier step; its rules only by index.ts',
    { path: `^src/${any(steps)}/`, pathNot: tests },
    { path: `^src/${any(steps)}/(rules|documents|web|routes)`, pathNot: '^src/$1/' },
  ),
  forbid(
    'browser-never-reaches-server',
    'the browser application reaches no store, action, route or platform, not even through something else',
    { path: '^src/app(\\.tsx$|/)|/web/|^src/ui/', pathNot: tests },
    {
      path: `^src/platform/|^src/${any(steps)}/(store|read|commands|present|actions|routes)|^src/server\\.ts$`,
      reachable: true,
    },
  ),
  forbid(
    'roots-import',
    'the browser root imports screens, contracts, rules and ui only',
    { path: '^src/app(\\.tsx$|/)', pathNot: tests },
    {
      path: '^src/',
      pathNot: `^src/(lib|core|ui|app)(/|\\.)|^src/${any(steps)}/(web/|contract|words\\.ts$|index\\.ts$|rules/)`,
    },
  ),
  forbid(
    'nothing-imports-a-root',
    'composition roots are the end of the line',
    { path: '^src/', pathNot: `${roots}|${tests}` },
    { path: roots },
  ),
]

const always = [
  forbid('no-circular', 'a cycle hides which part comes first', {}, { circular: true }),
  forbid('not-to-unresolvable', 'an import that leads nowhere', {}, { couldNotResolve: true }),
  forbid(
    'not-to-test',
    'the program does not import its tests',
    { path: '^src/', pathNot: tests },
    { path: `^test/|^bench/|^tools/|${tests}` },
  ),
  forbid(
    'not-to-dev-dependencies',
    'what runs on the server is a dependency; the browser application is bundled, and a worker starts from its source only while developing',
    { path: '^src/', pathNot: `${tests}|^src/ui/|^src/app(\\.tsx$|/)|/web/|/worker-from-source\\.mjs$` },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
  ),
  forbid(
    'no-undeclared-dependencies',
    'every library stands in package.json',
    { path: '^src/' },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  ),
]

module.exports = {
  forbidden: [...pointLeft, ...layers, ...parts, ...doors, ...always],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}
