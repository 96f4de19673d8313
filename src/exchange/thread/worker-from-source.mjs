// While developing and testing, the thread that reads and writes workbooks runs from its TypeScript source.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
