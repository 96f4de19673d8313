/** Makes a text safe between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/**
 * Collects small style rules and names them, so that the document needs no style attributes (which a strict
 * content security policy forbids) and only one style element.
 */
export function createStyleSheet() {
  const names = new Map<string, string>()
  return {
    /** The class of the given declarations; none for an empty text. */
    nameOf: (declarations: string): string => {
      if (declarations === '') return ''
      const name = names.get(declarations) ?? `g${names.size + 1}`
      names.set(declarations, name)
      return name
    },
    toCss: (): string => [...names].map(([declarations, name]) => `.${name}{${declarations}}`).join('\n'),
  }
}
export type StyleSheet = ReturnType<typeof createStyleSheet>

/** A `class` attribute of the given names, or nothing. */
export function classes(...names: readonly string[]): string {
  const given = names.filter(Boolean).join(' ')
  return given && ` class="${given}"`
}
