import type { FastifyInstance } from 'fastify'
import { StartupError } from '../database/startup-error.ts'
import { codeOf } from './problem.ts'

type Place = { readonly host: string; readonly port: number }
const sentences: Readonly<Record<string, (place: Place) => string>> = {
  EADDRINUSE: ({ host, port }) =>
    `Port ${port} pada ${host} sedang dipakai program lain. Hentikan program itu atau pilih port lain, misalnya PORT=${port + 1}.`,
  EACCES: ({ port }) =>
    `Port ${port} tidak boleh dibuka oleh pengguna ini. Pilih port di atas 1024, misalnya PORT=3000.`,
  EADDRNOTAVAIL: ({ host }) =>
    `Alamat ${host} bukan milik mesin ini. Perbaiki HOST, misalnya HOST=127.0.0.1.`,
  ENOTFOUND: ({ host }) => `Alamat ${host} tidak dikenal. Perbaiki HOST, misalnya HOST=127.0.0.1.`,
}

/** Begins to serve and answers the address. Throws a StartupError with one clear sentence when the port cannot be had. */
export async function listen(app: FastifyInstance, place: Place): Promise<string> {
  try {
    return await app.listen({ host: place.host, port: place.port })
  } catch (error) {
    await app.close()
    const sentence = sentences[codeOf(error) ?? '']
    throw sentence === undefined ? error : new StartupError(sentence(place), { cause: error })
  }
}
