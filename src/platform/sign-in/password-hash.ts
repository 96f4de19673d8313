import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** argon2id with the memory and passes that OWASP names as the least. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
/** The same letters typed on different keyboards give the same password. */
const plain = (password: string): string => password.normalize('NFC')

/** The hash to store. Takes tens of milliseconds on another thread: never inside a transaction. */
export const hashPassword = (password: string): Promise<string> => hash(plain(password), cost)

let hashOfNobody: Promise<string> | undefined

/**
 * Whether the password is the stored one. Without a stored hash it works as long and says no, so that the time does not tell which
 * accounts exist.
 */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  hashOfNobody ??= hashPassword(randomBytes(32).toString('base64url'))
  const matches = await verify(stored ?? (await hashOfNobody), plain(password))
  return matches && stored !== undefined
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password to be read aloud or copied once, e.g. `k7mp-2xqd-wz9a-h4te`: 79 random bits, no letters that look alike. */
export function makeOneTimePassword(): string {
  const text: string[] = []
  while (text.length < 16) {
    const byte = randomBytes(1).readUInt8()
    const letter = letters[byte % letters.length]
    // the last bytes would make the first letters likelier
    if (letter !== undefined && byte < 256 - (256 % letters.length)) text.push(letter)
  }
  return (text.join('').match(/.{4}/g) ?? []).join('-')
}
