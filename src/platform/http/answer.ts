import { isDeepStrictEqual } from 'node:util'
import type { FastifyReply } from 'fastify'
import type { AnyEndpoint } from '#lib/endpoint.ts'
import type { FileAnswer } from './call.ts'

/** RFC 6266: a plain name for old readers, and the full name in UTF-8 (RFC 5987). */
export function contentDisposition(disposition: 'inline' | 'attachment', fileName: string): string {
  const plain = fileName
    .normalize('NFKD')
    .replaceAll(/[^ -~]/g, '')
    .replaceAll(/["\\%/]/g, '_')
  const encoded = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${disposition}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** What an endpoint answers must be what its contract says: nothing missing, nothing wrong, nothing more. */
export function checkAnswer(name: string, endpoint: AnyEndpoint, answer: unknown): void {
  const sent: unknown = JSON.parse(JSON.stringify(answer))
  const read = endpoint.output.safeParse(sent)
  if (!read.success) throw new Error(`${name} does not answer by its contract: ${read.error.message}`)
  const promised: unknown = JSON.parse(JSON.stringify(read.data))
  if (!isDeepStrictEqual(promised, sent))
    throw new Error(`${name} answers more than its contract says: ${JSON.stringify(sent).slice(0, 500)}`)
}

export async function sendFile(reply: FastifyReply, file: FileAnswer): Promise<FastifyReply> {
  const content = await file.content()
  if (file.size !== undefined) void reply.header('content-length', file.size)
  return reply
    .header('cache-control', 'private, no-store')
    .header('content-disposition', contentDisposition(file.disposition, file.fileName))
    .type(file.contentType)
    .send(
      content instanceof Uint8Array
        ? Buffer.from(content.buffer, content.byteOffset, content.byteLength)
        : content,
    )
}

export const sendJson = (reply: FastifyReply, answer: unknown): FastifyReply =>
  reply
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(answer))
