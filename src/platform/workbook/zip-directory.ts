import { inflateRawSync } from 'node:zlib'

/** A part of a zip file, as its directory says. */
export interface ZipEntry {
  readonly name: string
  readonly packed: number
  readonly unpacked: number
  readonly encrypted: boolean
  readonly deflated: boolean
  /** Where its local header begins. */
  readonly offset: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50

/** The directory of a zip file; null when it has none or a broken one. Nothing is unpacked. */
export function readZipDirectory(bytes: Buffer): readonly ZipEntry[] | null {
  const end = findEnd(bytes)
  if (end === null) return null
  const count = bytes.readUInt16LE(end + 10)
  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entrySignature) return null
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      deflated: bytes.readUInt16LE(at + 10) === 8,
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** The end record lies in the last 64 KB. */
function findEnd(bytes: Buffer): number | null {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--)
    if (bytes.readUInt32LE(at) === endSignature) return at
  return null
}

/**
 * The bytes of a part; null when they are broken or more than the directory says, so that a directory that lies about sizes is found
 * out before anything large is made.
 */
export function unpackEntry(bytes: Buffer, entry: ZipEntry): Buffer | null {
  const at = entry.offset
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== localSignature) return null
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const packed = bytes.subarray(start, start + entry.packed)
  if (packed.length !== entry.packed) return null
  if (!entry.deflated) return packed
  try {
    const unpacked = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) })
    return unpacked.length === entry.unpacked ? unpacked : null
  } catch {
    return null
  }
}
