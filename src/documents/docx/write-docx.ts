import { Document, Packer } from 'docx'
import { numberDocument } from '../numbering.ts'
import { cleanText, mapText } from '../text.ts'
import type { PageNumbers } from '../pdf/compile.ts'
import type { DocumentTree } from '../tree.ts'
import { nameBookmark } from './inline.ts'
import type { Context } from './inline.ts'
import { setZipDate, writeCoreProperties } from './package.ts'
import { writeSections } from './sections.ts'
import { STYLES, createNumbering } from './styles.ts'

function createCounter(): Context['next'] {
  const counts = { bookmark: 0, picture: 0, list: 0, footnote: 0 }
  return (what) => (counts[what] += 1)
}

/** `bookmarks` is read when the document is packed, so it may be filled after this. */
function createDocument(tree: DocumentTree, bookmarks: ReadonlyMap<string, string>): Document {
  const footnotes: Context['footnotes'] = {}
  const sections = writeSections(tree, { numbering: numberDocument(tree), footnotes, next: createCounter() })
  return new Document({
    styles: STYLES,
    numbering: createNumbering(tree.headings ?? 'chapterLetter'),
    footnotes,
    sections: [...sections],
    pageNumbers: () => ({ bookmarks }),
  })
}

/**
 * The document as an editable Word file with real styles, numbered headings, captions and references as
 * fields. `pages` fills in the lists of contents and the total of pages (without them they stay empty until
 * Word renews them); they may still be on their way. The same tree gives the same bytes.
 */
export async function writeDocx(
  tree: DocumentTree,
  pages: PageNumbers | Promise<PageNumbers>,
): Promise<Uint8Array> {
  const clean = mapText(tree, cleanText)
  const about = {
    'dc:title': clean.title,
    'dc:subject': clean.subject,
    'dc:creator': clean.author,
    'cp:keywords': clean.keywords.join(', '),
    'dc:language': 'id-ID',
    'cp:lastModifiedBy': clean.author,
  }
  const core = { path: 'docProps/core.xml', data: writeCoreProperties(about, clean.date) }
  const bookmarks = new Map<string, string>()
  const document = createDocument(clean, bookmarks)
  for (const [anchor, page] of Object.entries(await pages)) bookmarks.set(nameBookmark(anchor), page)
  return setZipDate(await Packer.toBuffer(document, undefined, [core]), clean.date)
}
