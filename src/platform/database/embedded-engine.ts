import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { findPackageFolder } from './folders.ts'
import type { FromWorker, ToWorker, WorkerData } from './worker-messages.ts'

/** The embedded PostgreSQL in its own thread, so that a long query never holds up the rest of the program. */
export class EmbeddedEngine {
  readonly #worker: Worker
  #failure: Error | undefined
  /** Who receives the next answers; bytes go to the connection in use. */
  onBytes: (bytes: Uint8Array) => void = () => undefined
  onFailure: (error: Error) => void = () => undefined
  #waiting: { resolve: (message: FromWorker) => void; reject: (error: Error) => void } | undefined

  private constructor(worker: Worker) {
    this.#worker = worker
    worker.on('message', (message: FromWorker) => this.#receive(message))
    worker.on('error', (error) =>
      this.#fail(new Error(`The embedded engine stopped: ${error.message.slice(0, 500)}`)),
    )
    worker.on('exit', () => this.#fail(new Error('The embedded engine has stopped')))
  }

  /** Starts the engine on a folder or in memory. @throws the engine's own reason, with its code when it has one */
  static async start(data: WorkerData): Promise<EmbeddedEngine> {
    const engine = new EmbeddedEngine(startWorker(data))
    await engine.#answer()
    return engine
  }

  /** Sends bytes of the PostgreSQL protocol; the answer comes to `onBytes`. */
  sendBytes(type: 'open' | 'bytes', bytes: Uint8Array): void {
    if (this.#failure) this.onFailure(this.#failure)
    else this.#worker.postMessage({ type, bytes } satisfies ToWorker)
  }

  /** Appends rows in COPY text format to a table, in the transaction that is open. */
  async copyIn(table: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.#ask({ type: 'copyIn', table, bytes })
  }

  /** The whole database as a tar archive of its files. */
  async dump(): Promise<Uint8Array> {
    const answer = await this.#ask({ type: 'dump' })
    return answer.type === 'dump' ? answer.bytes : new Uint8Array()
  }

  /** Ends the engine: everything is on the disk afterwards. */
  async close(): Promise<void> {
    if (this.#failure) return
    await this.#ask({ type: 'close' })
    await this.#worker.terminate()
  }

  #ask(message: ToWorker): Promise<FromWorker> {
    if (this.#failure) return Promise.reject(this.#failure)
    const answer = this.#answer()
    this.#worker.postMessage(message)
    return answer
  }

  #answer(): Promise<FromWorker> {
    return new Promise((resolve, reject) => (this.#waiting = { resolve, reject }))
  }

  #receive(message: FromWorker): void {
    if (message.type === 'bytes') return this.onBytes(message.bytes)
    const waiting = this.#waiting
    this.#waiting = undefined
    if (message.type !== 'failed') return waiting?.resolve(message)
    const error = Object.assign(new Error(message.message), { code: message.code })
    if (waiting) waiting.reject(error)
    else this.#fail(error)
  }

  #fail(error: Error): void {
    this.#failure ??= error
    this.#waiting?.reject(error)
    this.#waiting = undefined
    this.onFailure(error)
  }
}

/** The thread: `dist/server/database-worker.js`, or while developing and testing its source with a loader for TypeScript. */
function startWorker(data: WorkerData): Worker {
  const here = fileURLToPath(import.meta.url)
  const options = { workerData: data, execArgv: [] }
  if (!here.endsWith('.ts'))
    return new Worker(join(findPackageFolder(), 'dist/server/database-worker.js'), options)
  const loader = import.meta.resolve('tsx/esm/api')
  const source = pathToFileURL(join(dirname(here), 'worker.ts')).href
  const start = `import('${loader}').then(({ register }) => (register(), import('${source}')))`
  return new Worker(start, { ...options, eval: true })
}
