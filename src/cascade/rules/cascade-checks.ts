import type { Finding } from '#core/finding.ts'
import { findActivityWord } from './cascade-conditions.ts'
import { checkCascadeTargets } from './cascade-targets.ts'
import {
  cascadeLevelNames,
  childrenOf,
  levelRank,
  lineOf,
  nodeFinding,
  type CascadeNodeFacts,
} from './cascade.ts'

type Nodes = readonly CascadeNodeFacts[]
const own = (nodes: Nodes): Nodes => nodes.filter((node) => node.own)
const quote = (node: CascadeNodeFacts): string => `"${node.condition}"`

/** Conditions that lie below themselves. */
function checkCycles(nodes: Nodes): readonly Finding[] {
  return nodes
    .filter((node) => lineOf(nodes, node).at(-1)?.parentId === node.id)
    .map((node) =>
      nodeFinding(
        node,
        'cycle',
        'error',
        `${quote(node)} berada di bawah dirinya sendiri.`,
        'Pindahkan ke bawah kondisi lain.',
      ),
    )
}

/** Would putting the node below `parentId` close a circle? For the action that moves it. */
export function checkMove(
  nodes: readonly Pick<CascadeNodeFacts, 'id' | 'parentId'>[],
  id: number,
  parentId: number | null,
): readonly Finding[] {
  const parent = nodes.find((node) => node.id === parentId)
  if (parent === undefined || !lineOf(nodes, parent).some((node) => node.id === id)) return []
  return [
    {
      rule: 'cascade.cycle',
      severity: 'error',
      place: 'parentId',
      message: 'Sebuah kondisi tidak dapat dipindahkan ke bawah dirinya sendiri atau ke bawah turunannya.',
      next: 'Pilih kondisi lain sebagai induknya.',
    },
  ]
}

const checkConditions = (nodes: Nodes): readonly Finding[] =>
  nodes.flatMap((node) => {
    const word = findActivityWord(node.condition)
    if (word === undefined) return []
    return [
      nodeFinding(
        node,
        'condition',
        'warning',
        `${quote(node)} dimulai dengan kata kerja "${word}": itu kegiatan, bukan kondisi.`,
        'Tulis keadaan yang ingin terwujud, misalnya "Terlindunginya ..." atau "Layanan ... yang profesional".',
      ),
    ]
  })

function checkLevels(nodes: Nodes, all: Nodes): readonly Finding[] {
  return nodes.flatMap((node) => {
    const parent = all.find(({ id }) => id === node.parentId)
    if (parent === undefined)
      return node.level === 'ultimate'
        ? []
        : [
            nodeFinding(
              node,
              'root',
              'warning',
              `${quote(node)} berdiri paling atas, tetapi bukan ${cascadeLevelNames.ultimate.toLowerCase()}.`,
              'Tautkan dengan kondisi di atasnya, atau ubah tingkatnya.',
            ),
          ]
    const wrong = node.level === 'ultimate' || levelRank(node.level) < levelRank(parent.level)
    if (!wrong) return []
    return [
      nodeFinding(
        node,
        'level',
        'error',
        `${quote(node)} bertingkat ${cascadeLevelNames[node.level].toLowerCase()}, padahal di bawah ${cascadeLevelNames[parent.level].toLowerCase()}.`,
        'Ubah tingkatnya, atau pindahkan.',
      ),
    ]
  })
}

function checkParts(nodes: Nodes, all: Nodes): readonly Finding[] {
  return nodes.flatMap((node) => {
    const parts = childrenOf(all, node.id)
    if (parts.length === 0)
      return node.level === 'output' || node.isCrosscutting
        ? []
        : [
            nodeFinding(
              node,
              'leaf',
              'warning',
              `${quote(node)} belum dijabarkan sampai keluaran.`,
              'Tambahkan kondisi di bawahnya.',
            ),
          ]
    const unticked = node.isSufficient
      ? []
      : [
          nodeFinding(
            node,
            'sufficient',
            'note',
            `Belum ada yang memeriksa apakah ${parts.length} kondisi di bawah ${quote(node)} perlu dan cukup.`,
            'Minta pereviu memeriksa dan menandainya.',
          ),
        ]
    const noFactor =
      node.level !== 'ultimate' || parts.some((part) => part.isSuccessFactor)
        ? []
        : [
            nodeFinding(
              node,
              'factor',
              'note',
              `Di bawah ${quote(node)} belum ada faktor kunci keberhasilan (CSF).`,
              'Tandai kondisi yang menentukan keberhasilannya.',
            ),
          ]
    return [...unticked, ...noFactor]
  })
}

function checkIndicators(nodes: Nodes): readonly Finding[] {
  return nodes.flatMap((node) => {
    if (node.indicators.length === 0)
      return [
        nodeFinding(
          node,
          'indicator',
          'warning',
          `${quote(node)} belum mempunyai indikator.`,
          'Tambahkan paling sedikit satu indikator dengan target, satuan, dan polaritas.',
        ),
      ]
    return node.indicators.flatMap((indicator) => {
      const lacks = [
        indicator.target === null ? 'target' : null,
        indicator.unitOfMeasure === null ? 'satuan' : null,
        indicator.polarity === null ? 'polaritas' : null,
      ].filter((word) => word !== null)
      if (lacks.length === 0) return []
      return [
        nodeFinding(
          node,
          'indicator',
          'warning',
          `Indikator "${indicator.name}" belum mempunyai ${lacks.join(', ')}.`,
          'Lengkapi pada RKT atau pada pohon ini.',
        ),
      ]
    })
  })
}

const ownerKey = (node: CascadeNodeFacts): string =>
  `${node.ownerUnitId}/${node.ownerPositionId}/${node.ownerNote}`
const hasOwner = (node: CascadeNodeFacts): boolean =>
  node.ownerUnitId !== null || node.ownerPositionId !== null || node.ownerNote !== null

function checkOwners(nodes: Nodes): readonly Finding[] {
  const unowned = nodes
    .filter((node) => !hasOwner(node))
    .map((node) =>
      nodeFinding(
        node,
        'owner',
        'warning',
        `${quote(node)} belum ada pemiliknya.`,
        'Tetapkan satu unit atau jabatan; yang lain dicatat sebagai kontributor.',
      ),
    )
  const shared = nodes.flatMap((node, index) =>
    node.indicators.flatMap(({ indicatorId, name }) => {
      const first = nodes
        .slice(0, index)
        .find(
          (other) =>
            ownerKey(other) !== ownerKey(node) &&
            hasOwner(other) &&
            hasOwner(node) &&
            indicatorId !== null &&
            other.indicators.some((indicator) => indicator.indicatorId === indicatorId),
        )
      if (first === undefined) return []
      return [
        nodeFinding(
          node,
          'oneOwner',
          'warning',
          `Indikator "${name}" sudah dimiliki pada kondisi ${quote(first)} oleh pemilik lain.`,
          'Satu indikator satu pemilik; jadikan yang lain kontributor.',
        ),
      ]
    }),
  )
  return [...unowned, ...shared]
}

function checkCrosscutting(nodes: Nodes): readonly Finding[] {
  return nodes.flatMap((node) => {
    if (node.isCrosscutting && !node.ownedOutside)
      return [
        nodeFinding(
          node,
          'crosscutting',
          'warning',
          `${quote(node)} ditandai crosscutting, tetapi pemiliknya bukan unit atau instansi lain.`,
          'Isi pemilik di luar unit ini, atau hapus tandanya.',
        ),
      ]
    if (node.ownedOutside && !node.isCrosscutting)
      return [
        nodeFinding(
          node,
          'crosscutting',
          'warning',
          `${quote(node)} dimiliki unit atau instansi lain, tetapi belum ditandai crosscutting.`,
          'Beri tanda crosscutting.',
        ),
      ]
    return []
  })
}

const checkPersons = (nodes: Nodes, all: Nodes): readonly Finding[] =>
  nodes
    .filter(
      (node) =>
        node.level === 'output' &&
        !node.isCrosscutting &&
        node.ownerPositionId === null &&
        childrenOf(all, node.id).length === 0,
    )
    .map((node) =>
      nodeFinding(
        node,
        'person',
        'note',
        `${quote(node)} belum sampai kepada tim atau orang.`,
        'Pilih jabatan yang bertanggung jawab.',
      ),
    )

/**
 * Is a cascade valid? All findings at once: circles, conditions that are activities, levels out of order, ends that are no outputs,
 * missing ticks of the reviewer, indicators without target, unit or polarity, missing or double owners, crosscutting without an owner
 * outside, outputs that reach no person, and targets that contradict each other. An empty tree has none.
 *
 * @source PermenPANRB 89/2021 and rules 8.1 [SEC]; the tests by which it is computed are our recommendation [INF]
 */
export function checkCascade(all: Nodes): readonly Finding[] {
  const nodes = own(all)
  return [
    ...checkCycles(all),
    ...checkConditions(nodes),
    ...checkLevels(nodes, all),
    ...checkParts(nodes, all),
    ...checkIndicators(nodes),
    ...checkOwners(nodes),
    ...checkCrosscutting(nodes),
    ...checkPersons(nodes, all),
    ...checkCascadeTargets(all),
  ]
}
