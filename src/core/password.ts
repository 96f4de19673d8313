import type { Finding } from './finding.ts'

export const passwordMinimum = 10
export const passwordMaximum = 200

/** Words that people extend with a number to reach the length; without what follows them nothing is left to guess. */
const commonWords = new Set(
  [
    'password passw0rd katasandi sandi rahasia qwerty qwertyuiop asdfghjkl admin administrator welcome letmein iloveyou',
    'indonesia merdeka pancasila garuda nusantara jakarta bismillah alhamdulillah sayang sayangku cintaku doraemon persib',
    'karantina barantin pertanian kementerian kantor siklus pegawai kepala satker sakip',
  ]
    .join(' ')
    .split(' '),
)
const commonWhole = new Set(
  '1234567890 0123456789 0987654321 12345678910 1q2w3e4r5t 1qaz2wsx3edc q1w2e3r4t5 abcdefghij abcd123456 123456789a a123456789 1122334455'.split(
    ' ',
  ),
)

const isCommon = (password: string): boolean => {
  const plain = password.toLowerCase()
  const oneCharacter = new Set(plain).size === 1
  return oneCharacter || commonWhole.has(plain) || commonWords.has(plain.replace(/[^a-z]+$/u, ''))
}

const finding = (rule: string, message: string, next: string): Finding => ({
  rule,
  severity: 'error',
  place: 'password',
  message,
  next,
})

/**
 * May this be the password of `username`? Every reason against it; empty means yes. Length counts characters, not bytes; there is
 * no rule about kinds of characters, because such rules make passwords alike.
 */
export function checkPassword(password: string, username: string): readonly Finding[] {
  const length = [...password].length
  const findings: Finding[] = []
  if (length < passwordMinimum)
    findings.push(
      finding(
        'password.short',
        `Kata sandi terlalu pendek: ${length} dari paling sedikit ${passwordMinimum} karakter.`,
        'Gunakan beberapa kata yang mudah Anda ingat.',
      ),
    )
  if (length > passwordMaximum)
    findings.push(
      finding(
        'password.long',
        `Kata sandi terlalu panjang: paling banyak ${passwordMaximum} karakter.`,
        'Pendekkan kata sandi.',
      ),
    )
  if (username !== '' && password.toLowerCase().includes(username.toLowerCase()))
    findings.push(
      finding(
        'password.username',
        'Kata sandi memuat nama pengguna sehingga mudah ditebak.',
        'Hilangkan nama pengguna dari kata sandi.',
      ),
    )
  if (isCommon(password))
    findings.push(
      finding(
        'password.common',
        'Kata sandi ini termasuk yang paling sering dipakai orang.',
        'Pilih kata lain yang tidak lazim.',
      ),
    )
  return findings
}
