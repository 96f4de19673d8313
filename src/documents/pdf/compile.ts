import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { DocumentTree } from '../tree.ts'
import { getFonts } from './fonts.ts'
import { preparePrintData } from './print-data.ts'

/** A folder that need not exist: all files that the template reads are given in memory. */
const WORKSPACE = '/siklus-dokumen'
const MAIN = join(WORKSPACE, 'main.typ')
/** What the last few documents had in common is not laid out again: a report with one changed figure is quick. */
const KEPT_DOCUMENTS = 3
const DATA = join(WORKSPACE, 'document.json')

/** The printed number of the page on which each anchor stands. */
export type PageNumbers = Readonly<Record<string, string>>

/** Turns document trees into PDF. It blocks its thread and is meant for a worker. */
export interface PdfCompiler {
  readonly compile: (tree: DocumentTree) => Uint8Array
  /** Lays the pages out without drawing them: which page every heading, table and figure is on. */
  readonly findPages: (tree: DocumentTree) => PageNumbers
}

interface Place {
  readonly anchor: string
  readonly page: string
}

function throwDiagnostics(messages: readonly { readonly message: string }[]): never {
  throw new Error(`the document could not be typeset: ${messages.map(({ message }) => message).join('; ')}`)
}

/**
 * PDF/A-2a, or PDF/A-3a when the data is attached; always tagged. The same tree gives the same bytes.
 * Any warning of the typesetter (such as a font that is not found) is an error, because it changes the page.
 */
export function createPdfCompiler(templatePath: string): PdfCompiler {
  const typst = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: [...getFonts().files] }],
  })
  typst.addSource(MAIN, readFileSync(templatePath, 'utf8'))
  const layOut = (tree: DocumentTree): NodeTypstDocument => {
    typst.mapShadow(DATA, Buffer.from(JSON.stringify(preparePrintData(tree))))
    const compiled = typst.compile({ mainFilePath: MAIN })
    const trouble = compiled.takeDiagnostics()
    if (trouble) throwDiagnostics(typst.fetchDiagnostics(trouble))
    if (!compiled.result) throw new Error('the document could not be typeset')
    return compiled.result
  }
  return {
    compile: (tree) => {
      const pdf = typst.pdf(layOut(tree), { pdfStandard: tree.attachment ? 'a-3a' : 'a-2a' })
      typst.evictCache(KEPT_DOCUMENTS)
      return pdf
    },
    findPages: (tree) => {
      const [places = []]: Place[][] = typst.query(layOut(tree), { selector: '<pages>', field: 'value' })
      typst.evictCache(KEPT_DOCUMENTS)
      return Object.fromEntries(places.map(({ anchor, page }) => [anchor, page]))
    },
  }
}
