// While developing and testing, the thread that writes PDF runs from its TypeScript source.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
