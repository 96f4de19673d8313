import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
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
    else this.#post({ type, bytes })
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
    this.#post(message)
    return answer
  }

  #post(message: ToWorker): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
    this.#worker.postMessage(message)
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

/** The thread: `dist/server/database-worker.js`, or its source while developing and testing. */
function startWorker(data: WorkerData): Worker {
  const here = fileURLToPath(import.meta.url)
  const file = here.endsWith('.ts')
    ? join(dirname(here), 'worker-from-source.mjs')
    : join(findPackageFolder(), 'dist/server/database-worker.js')
  return new Worker(file, {
    workerData: data,
    execArgv: [],
    // what it makes lives in the engine's own memory
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  })
}
