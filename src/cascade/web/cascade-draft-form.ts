import { decimal } from '#lib/decimal.ts'
import { formatTrimmed, parseIndonesian } from '#lib/numerals.ts'
import type { Polarity } from '#core/polarity.ts'
import type { Request } from '#lib/endpoint.ts'
import { idOrNull } from '#ui/choices.ts'
import type { cascadeContract, CascadeNodeShape } from '../contract.ts'
import type { CascadeLevel, Combination } from '../rules/cascade.ts'

/** An indicator of a condition as it stands in the form. */
export interface IndicatorDraft {
  indicatorId: string
  name: string
  target: string
  unitOfMeasure: string
  polarity: string
  combination: string
}
export interface NodeDraft {
  level: string
  condition: string
  isSuccessFactor: boolean
  isCrosscutting: boolean
  ownerUnitId: string
  ownerPositionId: string
  ownerNote: string
  indicators: IndicatorDraft[]
  contributorUnits: string[]
  /** Names that the registry does not hold, one a line. */
  contributorNotes: string
}

export const emptyIndicator: IndicatorDraft = {
  indicatorId: '',
  name: '',
  target: '',
  unitOfMeasure: '',
  polarity: '',
  combination: '',
}

/** The stored condition as texts to begin with; what an indicator takes from its card or the plan is left empty. */
export const draftOfNode = (node: CascadeNodeShape): NodeDraft => ({
  level: node.level,
  condition: node.condition,
  isSuccessFactor: node.isSuccessFactor,
  isCrosscutting: node.isCrosscutting,
  ownerUnitId: String(node.owner.unitId ?? ''),
  ownerPositionId: String(node.owner.positionId ?? ''),
  ownerNote: node.owner.note ?? '',
  indicators: node.indicators.map((indicator) => {
    const own = indicator.indicatorId === null
    return {
      indicatorId: String(indicator.indicatorId ?? ''),
      name: own ? indicator.name : '',
      target: indicator.ownTarget === null ? '' : formatTrimmed(decimal(indicator.ownTarget), 10),
      unitOfMeasure: own ? (indicator.unitOfMeasure ?? '') : '',
      polarity: own ? (indicator.polarity ?? '') : '',
      combination: indicator.combination ?? '',
    }
  }),
  contributorUnits: node.contributors.flatMap(({ unitId }) => (unitId === null ? [] : [String(unitId)])),
  contributorNotes: node.contributors.flatMap(({ note }) => note ?? []).join('\n'),
})

type NodeBody = Omit<Request<(typeof cascadeContract)['addCascadeNode']>['body'], 'parentId'>

/** Reads the texts of the form; a target that is no figure is said at its row, and nothing is sent. */
export function readNodeDraft(draft: NodeDraft): {
  readonly body: NodeBody | null
  readonly errors: Readonly<Record<string, string>>
} {
  const errors: Record<string, string> = {}
  const indicators = draft.indicators.map((indicator, index) => {
    const target = parseIndonesian(indicator.target)
    if (target.kind === 'invalid') errors[`indicators.${index}.target`] = target.message
    if (indicator.indicatorId === '' && indicator.name.trim() === '')
      errors[`indicators.${index}.name`] = 'Pilih indikator dari katalog, atau tulis namanya.'
    return {
      indicatorId: idOrNull(indicator.indicatorId),
      name: indicator.indicatorId === '' ? indicator.name : null,
      target: target.kind === 'number' ? target.value.toFixed() : null,
      unitOfMeasure: indicator.unitOfMeasure,
      polarity: indicator.polarity === '' ? null : (indicator.polarity as Polarity),
      combination: indicator.combination === '' ? null : (indicator.combination as Combination),
    }
  })
  if (Object.keys(errors).length > 0) return { body: null, errors }
  const notes = draft.contributorNotes.split('\n').map((line) => line.trim())
  return {
    errors,
    body: {
      level: draft.level as CascadeLevel,
      condition: draft.condition,
      isSuccessFactor: draft.isSuccessFactor,
      isCrosscutting: draft.isCrosscutting,
      ownerUnitId: idOrNull(draft.ownerUnitId),
      ownerPositionId: idOrNull(draft.ownerPositionId),
      ownerNote: draft.ownerNote,
      indicators,
      contributors: [
        ...draft.contributorUnits.map((unitId) => ({ unitId: Number(unitId), note: null })),
        ...notes.filter((note) => note !== '').map((note) => ({ unitId: null, note })),
      ],
    },
  }
}
