import { listMissing } from './pdf/fonts.ts'
import { MISSING_CHARACTER, cleanText, listBlocks, mapText } from './text.ts'
import { numberDocument } from './numbering.ts'
import type { Block, DocumentTree, Inline } from './tree.ts'

/** Something that the finished document will show otherwise than was written; nothing stops because of it. */
export interface DocumentWarning {
  readonly code: 'missingCharacter' | 'missingReference' | 'duplicateId'
  /** What is wrong, why, and what to do, for the person who writes the document. */
  readonly message: string
}

function listReferences(content: readonly Inline[]): readonly string[] {
  return content.flatMap((part) => {
    if (typeof part === 'string') return []
    return part.kind === 'reference' ? [part.to] : listReferences(part.children)
  })
}

function listContents(block: Block): readonly (readonly Inline[])[] {
  if (block.kind === 'paragraph') return [block.content]
  if (block.kind !== 'table') return []
  return [...block.head, ...block.body].flat().map(({ content }) => content)
}

function checkCharacters(tree: DocumentTree): readonly DocumentWarning[] {
  const missing = new Set<string>()
  mapText(tree, (text) => {
    for (const character of listMissing(cleanText(text))) missing.add(character)
    return text
  })
  if (missing.size === 0) return []
  const characters = [...missing].join(' ')
  const message = `Huruf berikut tidak tersedia pada fon dokumen dan dicetak sebagai ${MISSING_CHARACTER}: ${characters}. Ganti dengan huruf Latin.`
  return [{ code: 'missingCharacter', message }]
}

function checkReferences(tree: DocumentTree): readonly DocumentWarning[] {
  const { findTarget } = numberDocument(tree)
  const targets = new Set(listBlocks(tree).flatMap(listContents).flatMap(listReferences))
  return [...targets]
    .filter((id) => !findTarget(id)?.reference)
    .map((id) => ({
      code: 'missingReference' as const,
      message: `Rujukan ke "${id}" tidak menemukan tujuannya. Perbaiki rujukan atau tambahkan bagian yang dirujuk.`,
    }))
}

function checkIds(tree: DocumentTree): readonly DocumentWarning[] {
  const ids = listBlocks(tree).flatMap((block) => ('id' in block ? [block.id] : []))
  const doubled = new Set(ids.filter((id, index) => ids.indexOf(id) !== index))
  return [...doubled].map((id) => ({
    code: 'duplicateId' as const,
    message: `Penanda "${id}" dipakai lebih dari sekali, sehingga rujukan menuju yang pertama. Beri penanda yang berbeda.`,
  }))
}

/** Every place where the printed document cannot show what was written; an empty list when all is well. */
export function checkDocument(tree: DocumentTree): readonly DocumentWarning[] {
  return [...checkCharacters(tree), ...checkReferences(tree), ...checkIds(tree)]
}
