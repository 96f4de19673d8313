import { z } from 'zod'

const kinds: Readonly<Record<string, string>> = {
  string: 'teks',
  number: 'angka',
  int: 'bilangan bulat',
  boolean: 'ya atau tidak',
  array: 'daftar',
  object: 'isian lengkap',
  date: 'tanggal',
}
const unitsOf: Readonly<Record<string, string>> = { string: ' karakter', array: ' butir', set: ' butir' }

function say(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null || Number.isNaN(issue.input)
        ? 'Wajib diisi.'
        : `Harus berupa ${kinds[issue.expected] ?? issue.expected}.`
    case 'too_small':
      return `Paling sedikit ${String(issue.minimum)}${unitsOf[issue.origin] ?? ''}.`
    case 'too_big':
      return `Paling banyak ${String(issue.maximum)}${unitsOf[issue.origin] ?? ''}.`
    case 'invalid_value':
      return `Pilih salah satu: ${issue.values.map(String).join(', ')}.`
    case 'unrecognized_keys':
      return `Isian tidak dikenal: ${issue.keys.join(', ')}.`
    case 'invalid_format':
      return 'Bentuk isian tidak sesuai.'
    default:
      return undefined
  }
}

/** Makes the messages about wrong fields Indonesian sentences that name no type of a programming language. */
export function speakIndonesian(): void {
  z.config({ ...z.locales.id(), customError: say })
}
