import { closeSync, fsyncSync, openSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

interface FileStream {
  readonly nfd?: number
  readonly node: unknown
}
interface NodeFiles {
  realPath(node: unknown): string
  stream_ops: { fsync?: (stream: FileStream) => number }
}
type Preparation = Awaited<ReturnType<NodeFS['init']>>['emscriptenOpts']

/** PGlite's files on disk with a real fsync, which the engine's own lack: without it a power cut loses commits. */
export class DurableFiles extends NodeFS {
  /** How many times the engine forced data to the disk. */
  syncs = 0

  override async init(engine: PGlite, options: Preparation): ReturnType<NodeFS['init']> {
    const prepared = await super.init(engine, options)
    const preRun = [prepared.emscriptenOpts.preRun ?? []].flat()
    preRun.push((module: unknown) => this.#addFsync((module as { NODEFS: NodeFiles }).NODEFS))
    prepared.emscriptenOpts.preRun = preRun
    return prepared
  }

  #addFsync(files: NodeFiles): void {
    files.stream_ops.fsync = (stream) => {
      this.syncs++
      if (typeof stream.nfd === 'number') fsyncSync(stream.nfd)
      else syncFolder(files.realPath(stream.node))
      return 0
    }
  }
}

function syncFolder(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** How the engine is started: sessions in UTC, a bounded log, few buffers (the system keeps files in memory too), and on disk every commit forced to it. */
export function startParameters(durable: boolean): string[] {
  const common = ['-c', 'timezone=UTC', '-c', 'max_wal_size=128MB', '-c', 'shared_buffers=16MB']
  if (!durable) return [...PGlite.defaultStartParams, ...common]
  const withFsync = PGlite.defaultStartParams.filter((parameter) => parameter !== '-F')
  return [...withFsync, ...common, '-c', 'fsync=on', '-c', 'wal_sync_method=fsync']
}
