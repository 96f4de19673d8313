import axe from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * What axe finds against WCAG 2.2 A and AA on the page as it stands: one line per rule, with the places. While a dialog is open it is the
 * page: what it covers cannot be reached, and a half-covered button is no small one.
 */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const dialog = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].at(-1)
    const result = await checker.run(dialog ?? document, { runOnly: { type: 'tag', values: tags } })
    return result.violations.map(({ id, nodes }) => ({
      id,
      places: nodes.map(({ target }) => target.join(' ')),
    }))
  })
  return violations.map(({ id, places }) => `${id}: ${places.join(', ')}`)
}
