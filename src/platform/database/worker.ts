import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { DurableFiles, startParameters } from './durable-files.ts'
import type { FromWorker, ToWorker, WorkerData } from './worker-messages.ts'

// The thread of the embedded engine: bytes of the PostgreSQL protocol in, bytes out, one message after the other.

const { folder, image } = workerData as WorkerData

async function open(): Promise<PGlite> {
  const load = image ? { loadDataDir: new Blob([image]) } : {}
  if (folder === undefined) return PGlite.create({ startParams: startParameters(false), ...load })
  const files = new DurableFiles(folder)
  const engine = await PGlite.create({ fs: files, startParams: startParameters(true), ...load })
  await assertDurable(engine, files)
  return engine
}

async function assertDurable(engine: PGlite, files: DurableFiles): Promise<void> {
  const before = files.syncs
  await engine.query(`select pg_logical_emit_message(true, 'siklus', 'start')`)
  if (files.syncs === before) throw new Error('The embedded engine does not force commits to the disk')
}

async function answerBytes(engine: PGlite, bytes: Uint8Array): Promise<void> {
  const parts: Uint8Array[] = []
  await engine.execProtocolRawStream(bytes, { onRawData: (part) => void parts.push(part.slice()) })
  for (const part of parts.length > 1 ? [Buffer.concat(parts)] : parts) send({ type: 'bytes', bytes: part })
}

async function handle(engine: PGlite, message: ToWorker): Promise<void> {
  switch (message.type) {
    case 'open':
      // A new connection begins where the last one ended, perhaps in the middle of a transaction.
      await engine.exec('rollback')
      await engine.exec('discard all')
      return answerBytes(engine, message.bytes)
    case 'bytes':
      return answerBytes(engine, message.bytes)
    case 'copyIn':
      await engine.query(`copy ${message.table} from '/dev/blob'`, [], { blob: new Blob([message.bytes]) })
      return send({ type: 'done' })
    case 'dump':
      return send({
        type: 'dump',
        bytes: new Uint8Array(await (await engine.dumpDataDir('none')).arrayBuffer()),
      })
    case 'close':
      await engine.close()
      send({ type: 'done' })
      parentPort?.close()
  }
}

function send(message: FromWorker): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  parentPort?.postMessage(message)
}

// Only the message and the code leave the thread: the engine's errors carry pages of its own source.
function describe(error: unknown): FromWorker {
  const { message, code } = error as { message?: unknown; code?: unknown }
  return {
    type: 'failed',
    message: String(message).slice(0, 500),
    code: typeof code === 'string' ? code : '',
  }
}

try {
  const engine = await open()
  let last: Promise<void> = Promise.resolve()
  parentPort?.on('message', (message: ToWorker) => {
    last = last.then(() => handle(engine, message)).catch((error: unknown) => send(describe(error)))
  })
  send({ type: 'ready' })
} catch (error) {
  send(describe(error))
  parentPort?.close()
}
