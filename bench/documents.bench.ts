import { benchDocuments } from './documents.ts'
import { createSampleTree } from '../test/documents/sample.ts'

await benchDocuments(createSampleTree(11, 8))
