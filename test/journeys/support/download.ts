import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { extractPdfText, readPdfFacts, textOf, unpack } from '../../documents/read.ts'

/** A document as it comes on paper: the names of its files, and what stands in them, spaces made single. */
export interface Printed {
  readonly names: readonly string[]
  /** Text of the PDF; where the machine has no reader of PDF, that of the DOCX, which is made from the same tree. */
  readonly text: string
  readonly pages: number
}

async function download(
  page: Page,
  link: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')

/** Prints the opened document as PDF and as DOCX, through the links of the page, and reads both. */
export async function print(page: Page): Promise<Printed> {
  const pdf = await download(page, 'Unduh PDF')
  const docx = await download(page, 'Unduh DOCX')
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const written = inOneLine(textOf(unpack(docx.bytes).get('word/document.xml') ?? ''))
  const read = extractPdfText(pdf.bytes)
  return {
    names: [pdf.name, docx.name],
    text: read === undefined ? written : inOneLine(read),
    pages: readPdfFacts(pdf.bytes).pages,
  }
}
