import type { Section } from './tree.ts'

/** Pages that are counted together: from one restart of the page numbers to the next. */
export interface Run {
  readonly style: 'none' | 'roman' | 'arabic'
  readonly number: number
}

/** The anchor at the end of a run, whose page number is the total. */
export const nameRunEnd = (run: Run): string => `akhir-${run.number}`

export interface SectionInRun {
  readonly section: Section
  readonly run: Run
  readonly starts: boolean
  readonly ends: boolean
}

/** Which count of pages each section belongs to, and whether it is the first or the last of it. */
export function listRuns(sections: readonly Section[]): readonly SectionInRun[] {
  let run: Run = { style: 'arabic', number: 0 }
  const runs = sections.map(({ pageNumbers }) => {
    if (pageNumbers !== 'continue') run = { style: pageNumbers, number: run.number + 1 }
    return { run }
  })
  return sections.map((section, index) => {
    const own = runs[index]?.run ?? run
    const starts = index === 0 || runs[index - 1]?.run !== own
    return { section, run: own, starts, ends: runs[index + 1]?.run !== own }
  })
}
