import { benchDocuments } from './documents.ts'
import { sampleReport } from './support/report-tree.ts'

await benchDocuments(await sampleReport())
