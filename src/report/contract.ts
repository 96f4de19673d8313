import { changeContract } from '#budget/contract/changes.ts'
import { documentContract } from './contract/documents.ts'
import { outlineContract } from './contract/outlines.ts'
import { quarterlyContract } from './contract/quarterly.ts'

/**
 * Every endpoint of reporting: the quarterly report, the documents that people complete, their outlines, and what a change of the budget
 * would make wrong in them.
 */
export const reportContract = {
  ...quarterlyContract,
  ...documentContract,
  ...outlineContract,
  ...changeContract,
} as const
