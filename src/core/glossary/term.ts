/** One concept: its name in the code, what offices and documents call it, and what it means. Makes docs/glossary.md. */
export interface Term {
  readonly name: string
  readonly official: string
  readonly meaning: string
}
