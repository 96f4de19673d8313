import { Duplex } from 'node:stream'
import type { EmbeddedEngine } from './embedded-engine.ts'

/**
 * The embedded engine in the shape of a socket, so that the ordinary `pg` client speaks to it: the same types, errors
 * and codes as from a server. Everything written in one turn goes over as one message.
 */
export class EmbeddedStream extends Duplex {
  readonly #engine: EmbeddedEngine
  #unsent: Uint8Array[] = []
  #opened = false

  constructor(engine: EmbeddedEngine) {
    super()
    this.#engine = engine
  }

  connect(): this {
    this.#engine.onBytes = (bytes) => this.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    this.#engine.onFailure = (error) => this.destroy(error)
    process.nextTick(() => this.emit('connect'))
    return this
  }

  setNoDelay(): this {
    return this
  }
  setKeepAlive(): this {
    return this
  }
  ref(): this {
    return this
  }
  unref(): this {
    return this
  }

  override _read(): void {
    // bytes are pushed as they come
  }

  override _write(bytes: Uint8Array, _encoding: BufferEncoding, done: () => void): void {
    if (bytes[0] === TERMINATE) {
      this.push(null)
      return done()
    }
    this.#unsent.push(bytes)
    if (this.#unsent.length === 1) queueMicrotask(() => this.#flush())
    done()
  }

  #flush(): void {
    const bytes = new Uint8Array(Buffer.concat(this.#unsent))
    this.#unsent = []
    this.#engine.sendBytes(this.#opened ? 'bytes' : 'open', bytes)
    this.#opened = true
  }
}

const TERMINATE = 'X'.charCodeAt(0)
