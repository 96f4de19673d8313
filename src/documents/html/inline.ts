import { MISSING_REFERENCE } from '../numbering.ts'
import { findSafeAddress } from '../text.ts'
import type { Inline } from '../tree.ts'
import type { Context } from './context.ts'
import { escapeHtml } from './escape.ts'

function writeReference(to: string, { numbering }: Context): string {
  const target = numbering.findTarget(to)
  return target
    ? `<a href="#${target.anchor}">${escapeHtml(target.reference)}</a>`
    : escapeHtml(MISSING_REFERENCE)
}

/** Footnotes gather at the end of the section that the context belongs to. */
function writeFootnote(content: readonly Inline[], to: Context): string {
  const number = (to.footnoteNumber.last += 1)
  const text = writeInline(content, to)
  to.footnotes.push(
    `<li id="catatan-${number}" value="${number}">${text} <a href="#acuan-${number}">↩</a></li>`,
  )
  return `<sup><a id="acuan-${number}" href="#catatan-${number}">${number}</a></sup>`
}

/** Text and marks as HTML; addresses other than web and mail lose their link, never their text. */
export function writeInline(content: readonly Inline[], to: Context): string {
  return content
    .map((part) => {
      if (typeof part === 'string') return escapeHtml(part)
      if (part.kind === 'reference') return writeReference(part.to, to)
      if (part.kind === 'footnote') return writeFootnote(part.children, to)
      const inner = writeInline(part.children, to)
      if (part.kind === 'link') {
        const href = findSafeAddress(part.href)
        return href ? `<a href="${escapeHtml(href)}" rel="noreferrer">${inner}</a>` : inner
      }
      const tag = { strong: 'strong', emphasis: 'em', superscript: 'sup' }[part.kind]
      return `<${tag}>${inner}</${tag}>`
    })
    .join('')
}
