import { documentContract } from './contract/documents.ts'
import { outlineContract } from './contract/outlines.ts'
import { quarterlyContract } from './contract/quarterly.ts'

/** Every endpoint of reporting: the quarterly report, the documents that people complete, and their outlines. */
export const reportContract = { ...quarterlyContract, ...documentContract, ...outlineContract } as const
