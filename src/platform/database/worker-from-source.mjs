// While developing and testing, the thread of the embedded engine runs from its TypeScript source.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
