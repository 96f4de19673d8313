import { decimal, zero, type Decimal } from '#lib/decimal.ts'

/** A formula over numbered parts that was understood: what it uses, and what it comes to. */
export interface Formula {
  readonly kind: 'formula'
  /** The numbers of the parts that it names, ascending: `p1 + p3` gives 1 and 3. */
  readonly parts: readonly number[]
  /** Exact; null when a named part is missing, or something is divided by zero. */
  readonly evaluate: (valueOf: (part: number) => Decimal | null) => Decimal | null
}
export type ReadFormula = Formula | { readonly kind: 'invalid'; readonly message: string }

type Evaluate = Formula['evaluate']
interface Reading {
  readonly tokens: readonly string[]
  at: number
  readonly parts: Set<number>
}

const token = /\s*(?:(\d+(?:[.,]\d+)?)|([pP]\d+)|([-+*/()×÷−]))/gy
const plain: Readonly<Record<string, string>> = { '×': '*', '÷': '/', '−': '-' }
const longest = 500
const deepest = 50

/** Null where a character stands that no formula has. */
function tokensOf(text: string): readonly string[] | null {
  const tokens: string[] = []
  let end = 0
  for (const match of text.matchAll(token)) {
    const found = (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase()
    tokens.push(plain[found] ?? found)
    end = match.index + match[0].length
  }
  return text.slice(end).trim() === '' ? tokens : null
}

const combine: Readonly<Record<string, (a: Decimal, b: Decimal) => Decimal | null>> = {
  '+': (a, b) => a.plus(b),
  '-': (a, b) => a.minus(b),
  '*': (a, b) => a.times(b),
  '/': (a, b) => (b.eq(zero) ? null : a.div(b)),
}

/** One or more operands with the operators of one rank between them, from left to right. */
function readChain(
  reading: Reading,
  operators: string,
  readOperand: (reading: Reading) => Evaluate | null,
): Evaluate | null {
  let left = readOperand(reading)
  while (left !== null && operators.includes(reading.tokens[reading.at] ?? ' ')) {
    const apply = combine[reading.tokens[reading.at++] ?? '']
    const [first, second] = [left, readOperand(reading)]
    if (second === null || apply === undefined) return null
    left = (valueOf) => {
      const [a, b] = [first(valueOf), second(valueOf)]
      return a === null || b === null ? null : apply(a, b)
    }
  }
  return left
}

const readSum = (depth: number) => (reading: Reading) => readChain(reading, '+-', readProduct(depth))
const readProduct = (depth: number) => (reading: Reading) => readChain(reading, '*/', readOne(depth))

const readOne =
  (depth: number) =>
  (reading: Reading): Evaluate | null => {
    const found = reading.tokens[reading.at++]
    if (found === undefined || depth > deepest) return null
    if (found === '(') {
      const inner = readSum(depth + 1)(reading)
      return reading.tokens[reading.at++] === ')' ? inner : null
    }
    if (found === '-') {
      const inner = readOne(depth + 1)(reading)
      return inner === null ? null : (valueOf) => inner(valueOf)?.times(-1) ?? null
    }
    if (found.startsWith('p')) {
      const part = Number(found.slice(1))
      reading.parts.add(part)
      return (valueOf) => valueOf(part)
    }
    if (!/^\d/.test(found)) return null
    const value = decimal(found.replace(',', '.'))
    return () => value
  }

const invalid = (message: string): ReadFormula => ({ kind: 'invalid', message })

/**
 * Reads a formula over parts `p1`, `p2` ...: numbers (comma or point before the decimals), `+ - * /` and brackets. Nothing is guessed;
 * what is not understood is said in a sentence.
 *
 * @example 0,97 * (p1 + p2)
 */
export function readFormula(text: string): ReadFormula {
  const example = 'Tulis misalnya 0,97 * (p1 + p2); p1 adalah baris pertama di bawah jumlah.'
  if (text.trim() === '') return invalid(`Rumus masih kosong. ${example}`)
  if (text.length > longest) return invalid(`Rumus lebih dari ${longest} huruf.`)
  const tokens = tokensOf(text)
  if (tokens === null)
    return invalid(
      `Rumus memuat tanda yang tidak dikenal. Yang dikenal: angka, p1, p2, + - * / dan kurung. ${example}`,
    )
  const reading: Reading = { tokens, at: 0, parts: new Set() }
  const evaluate = readSum(0)(reading)
  if (evaluate === null || reading.at < tokens.length)
    return invalid(`Rumus tidak dapat dibaca; periksa tanda dan kurungnya. ${example}`)
  return { kind: 'formula', parts: [...reading.parts].toSorted((a, b) => a - b), evaluate }
}
