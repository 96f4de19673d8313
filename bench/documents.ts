import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeHtml } from '#documents/html/write-html.ts'
import type { DocumentTree } from '#documents/tree.ts'
import { createDocumentWriter } from '#documents/write.ts'
import type { DocumentWriter } from '#documents/write.ts'
import { launchBrowser } from '../test/journeys/support/browser.ts'
import { reportRatio, reportSkipped } from './support/ratio.ts'

const REPETITIONS = 7
/** Copies that LibreOffice converts in one start, so that its start weighs little. */
const COPIES = 5
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

const NUMBERS =
  '<p style="font-size:9px;width:100%;text-align:center">Halaman <span class="pageNumber"></span> dari <span class="totalPages"></span></p>'

/** PDF against a browser that is already open and prints the same content with page numbers. */
async function benchPdf(tree: DocumentTree, writer: DocumentWriter): Promise<void> {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const html = writeHtml(tree)
    const print = async () => {
      await page.setContent(html, { waitUntil: 'load' })
      await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate: '<p></p>',
        footerTemplate: NUMBERS,
        tagged: true,
      })
    }
    const [ours, value] = await compare(() => writer.write(tree, 'pdf'), print)
    reportRatio({
      name: 'report as PDF',
      ours,
      peer: { name: 'Chromium', value },
      unit: 'ms',
      atMost: PROMISE,
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

/** DOCX against LibreOffice laying the same file out as PDF, its start shared among several copies. */
async function benchDocx(tree: DocumentTree, writer: DocumentWriter): Promise<void> {
  const program = findLibreOffice()
  if (!program) return reportSkipped('report as DOCX', 'LibreOffice is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'siklus-bench-'))
  try {
    const bytes = await writer.write(tree, 'docx')
    const names = Array.from({ length: COPIES }, (_, index) => join(folder, `laporan-${index}.docx`))
    for (const name of names) writeFileSync(name, bytes)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...names]
    const convert = async () => void execFileSync(program, args, { stdio: 'ignore' })
    const write = async () => {
      for (let index = 0; index < COPIES; index += 1) await writer.write(tree, 'docx')
    }
    const [ours, value] = (await compare(write, convert)).map((time) => round(time / COPIES))
    const peer = { name: 'LibreOffice', value: value ?? 0 }
    reportRatio({ name: 'report as DOCX', ours: ours ?? 0, peer, unit: 'ms', atMost: PROMISE })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The speed of writing a report, warm, as PDF and as DOCX, each against a peer in the same run. */
export async function benchDocuments(tree: DocumentTree): Promise<void> {
  const writer = createDocumentWriter()
  try {
    await benchPdf(tree, writer)
    await benchDocx(tree, writer)
  } finally {
    await writer.close()
  }
}
