import type { Complaint, SourceFile } from './files.ts'

const folder = 'docs/decisions/'

/** Decision records are numbered 0001, 0002, ... without gap or double, and say when they were superseded, never vanish. */
export function checkDecisions(files: readonly SourceFile[]): readonly Complaint[] {
  const records = files.filter(({ path }) => path.startsWith(folder) && !path.endsWith('/README.md'))
  return records.flatMap(({ path, text }, index) => {
    const expected = String(index + 1).padStart(4, '0')
    const complaints: Complaint[] = []
    if (!path.startsWith(`${folder}${expected}-`)) {
      complaints.push({
        path,
        message: `records are numbered without gap or double; expected ${expected}-...`,
      })
    }
    if (!text.startsWith(`# ${expected.replace(/^0+/, '')}. `)) {
      complaints.push({ path, line: 1, message: `the title begins with "# ${Number(expected)}. "` })
    }
    return complaints
  })
}
