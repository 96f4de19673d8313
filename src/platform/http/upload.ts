import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '#core/refusal.ts'

/** Most bytes of a file where its endpoint says nothing else: 20 MB. */
const usualLargest = 20 * 1_048_576

/** Mounts an endpoint in a context of its own that takes these types of files as they come: nothing is read before the person may. */
export function acceptFiles(
  app: FastifyInstance,
  types: readonly string[],
  mount: (on: FastifyInstance) => unknown,
): void {
  void app.register(async (own) => {
    own.addContentTypeParser([...types], (_request, payload, done) => done(null, payload))
    mount(own)
  })
}

const tooLarge = (largest: number): Refusal =>
  new Refusal(
    'tooLarge',
    `Berkas terlalu besar: paling besar ${Math.floor(largest / 1_048_576)} MB. Perkecil atau pecah berkas itu, lalu unggah kembali.`,
  )

/** The bytes of the file that a request brings. Refuses one that is too large, as soon as that is known, and one that is empty. */
export async function readUpload(
  { body, headers }: FastifyRequest,
  largest = usualLargest,
): Promise<Uint8Array> {
  if (Number(headers['content-length'] ?? 0) > largest) throw tooLarge(largest)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body instanceof Readable ? body : []) {
    size += (chunk as Buffer).byteLength
    if (size > largest) throw tooLarge(largest)
    chunks.push(chunk as Buffer)
  }
  if (size === 0) throw new Refusal('invalid', 'Berkas kosong atau tidak terkirim. Pilih berkas yang berisi.')
  return Buffer.concat(chunks)
}
