import type { Complaint, SourceFile } from './files.ts'

const mark = /(<!-- steps -->\n)[\s\S]*?(<!-- \/steps -->)/

/** Writes into the marked place of a page which steps have a folder, in their order, and which have only their place. */
export function listSteps(
  page: string,
  steps: readonly string[],
  lines: Readonly<Record<string, string>>,
  files: readonly SourceFile[],
): string {
  const isThere = (step: string): boolean => files.some(({ path }) => path.startsWith(`src/${step}/`))
  const rows = steps.filter(isThere).map((step) => `- \`${step}\`: ${lines[step] ?? ''}`)
  const later = steps
    .filter((step) => !isThere(step))
    .map((step) => `- \`${step}\` (no folder yet): ${lines[step] ?? ''}`)
  return page.replace(
    mark,
    (_, open: string, close: string) => `${open}\n${[...rows, ...later].join('\n')}\n\n${close}`,
  )
}

/** Every step is described in one line, and nothing else is. */
export function checkStepLines(
  steps: readonly string[],
  lines: Readonly<Record<string, string>>,
): readonly Complaint[] {
  const path = 'tools/checks/step-lines.json'
  return [
    ...steps.filter((step) => !lines[step]).map((step) => ({ path, message: `${step} is not described` })),
    ...Object.keys(lines)
      .filter((name) => !steps.includes(name))
      .map((name) => ({ path, message: `${name} is no step` })),
  ]
}
