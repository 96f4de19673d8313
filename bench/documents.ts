import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeHtml } from '#documents/html/write-html.ts'
import type { Block, DocumentTree, Section } from '#documents/tree.ts'
import { createDocumentWriter } from '#documents/write.ts'
import type { DocumentWriter } from '#documents/write.ts'
import { launchBrowser } from '../test/journeys/support/browser.ts'
import { reportRatio, reportSkipped } from './support/ratio.ts'

const REPETITIONS = 7
const PROMISE = 0.25

const round = (value: number) => Math.round(value * 10) / 10

function findMedian(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

async function measure(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await task()
  return performance.now() - start
}

/** Medians of two tasks done in turn, so that a busy moment of the machine hits both; each runs once before. */
async function compare(
  ours: () => Promise<unknown>,
  peer: () => Promise<unknown>,
): Promise<readonly [number, number]> {
  const times: [number[], number[]] = [[], []]
  await ours()
  await peer()
  for (let index = 0; index < REPETITIONS; index += 1) {
    times[0].push(await measure(ours))
    times[1].push(await measure(peer))
  }
  return [round(findMedian(times[0])), round(findMedian(times[1]))]
}

function insertInMiddle(section: Section, block: Block): Section {
  const middle = Math.floor(section.blocks.length / 2)
  return { ...section, blocks: section.blocks.toSpliced(middle, 0, block) }
}

/** The same document with another sentence in the middle each time, as when a draft is corrected and printed. */
function createVariants(tree: DocumentTree): () => DocumentTree {
  const longest = Math.max(...tree.sections.map(({ blocks }) => blocks.length))
  let count = 0
  return () => {
    count += 1
    const block: Block = { kind: 'paragraph', content: [`Angka ke-${count} pada naskah ini berubah.`] }
    const change = (section: Section) =>
      section.blocks.length === longest ? insertInMiddle(section, block) : section
    return { ...tree, sections: tree.sections.map(change) }
  }
}

const NUMBERS =
  '<p style="font-size:9px;width:100%;text-align:center">Halaman <span class="pageNumber"></span> dari <span class="totalPages"></span></p>'

interface Measured {
  readonly name: string
  /** How often the browser lays the pages out: twice to put page numbers into the list of contents. */
  readonly passes: 1 | 2
  readonly remark: string
}

/** PDF against a browser that is already open and prints the same content with page numbers. */
async function benchPdf(tree: DocumentTree, writer: DocumentWriter, what: Measured): Promise<void> {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const [nextOurs, nextPeer] = [createVariants(tree), createVariants(tree)]
    const print = async () => {
      await page.setContent(writeHtml(nextPeer()), { waitUntil: 'load' })
      for (let pass = 0; pass < what.passes; pass += 1)
        await page.pdf({
          preferCSSPageSize: true,
          printBackground: true,
          displayHeaderFooter: true,
          headerTemplate: '<p></p>',
          footerTemplate: NUMBERS,
          tagged: true,
        })
    }
    const [ours, value] = await compare(() => writer.write(nextOurs(), 'pdf'), print)
    reportRatio({
      name: what.name,
      ours,
      peer: { name: 'Chromium', value },
      unit: 'ms',
      atMost: PROMISE,
      remark: what.remark,
    })
  } finally {
    await browser.close()
  }
}

function findLibreOffice(): string | undefined {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return 'soffice'
  } catch {
    return undefined
  }
}

/** DOCX against LibreOffice laying the same file out as PDF: one start a document, as an office would call it. */
async function benchDocx(tree: DocumentTree, writer: DocumentWriter): Promise<void> {
  const program = findLibreOffice()
  if (!program) return reportSkipped('report as DOCX', 'LibreOffice is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'siklus-bench-'))
  try {
    const file = join(folder, 'laporan.docx')
    writeFileSync(file, await writer.write(tree, 'docx'))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]
    const convert = async () => void execFileSync(program, args, { stdio: 'ignore' })
    const nextTree = createVariants(tree)
    const [ours, value] = await compare(() => writer.write(nextTree(), 'docx'), convert)
    const remark = 'LibreOffice starts for every document; its profile is warm'
    reportRatio({
      name: 'report as DOCX',
      ours,
      peer: { name: 'LibreOffice', value },
      unit: 'ms',
      atMost: PROMISE,
      remark,
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The speed of writing a report, warm, as PDF and as DOCX, each against a peer in the same run. */
export async function benchDocuments(tree: DocumentTree): Promise<void> {
  const writer = createDocumentWriter()
  try {
    const remark = 'the text changes each time; Chromium leaves the list of contents without pages'
    await benchPdf(tree, writer, { name: 'report as PDF', passes: 1, remark })
    await benchDocx(tree, writer)
  } finally {
    await writer.close()
  }
}

const OFFICE_PROMISE = 0.125

/** PDF against LibreOffice making it from the DOCX of the same document. */
async function benchPdfFromDocx(tree: DocumentTree, writer: DocumentWriter, name: string): Promise<void> {
  const program = findLibreOffice()
  if (!program) return reportSkipped(name, 'LibreOffice is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'siklus-bench-'))
  try {
    const file = join(folder, 'rkt.docx')
    writeFileSync(file, await writer.write(tree, 'docx'))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]
    const convert = async () => void execFileSync(program, args, { stdio: 'ignore' })
    const nextTree = createVariants(tree)
    const [ours, value] = await compare(() => writer.write(nextTree(), 'pdf'), convert)
    const remark = 'LibreOffice starts for every document; its profile is warm'
    reportRatio({
      name,
      ours,
      peer: { name: 'LibreOffice', value },
      unit: 'ms',
      atMost: OFFICE_PROMISE,
      remark,
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The speed of printing a whole RKT with its annexes, warm, against both peers in the same run. */
export async function benchPlanDocument(tree: DocumentTree): Promise<void> {
  const writer = createDocumentWriter()
  try {
    const remark =
      'the text changes each time; Chromium lays the pages out twice, for the page numbers of the contents'
    await benchPdf(tree, writer, { name: 'RKT with annexes as PDF', passes: 2, remark })
    await benchPdfFromDocx(tree, writer, 'RKT with annexes as PDF, from DOCX')
  } finally {
    await writer.close()
  }
}
