/** What the parts of a document's data are called. */
const partNames: Readonly<Record<string, string>> = {
  unit: 'identitas unit',
  agency: 'unit di atasnya',
  superiors: 'unit di atasnya',
  workAreas: 'wilayah kerja',
  parts: 'susunan organisasi',
  signatory: 'penanda tangan',
  plan: 'versi rencana',
  strategicPlan: 'rencana strategis',
  statements: 'visi, misi, dan pernyataan lain',
  programs: 'program dan kegiatan',
  objectives: 'sasaran, indikator, atau target',
  budget: 'anggaran',
  staff: 'data pegawai',
  citations: 'dasar hukum',
  steps: 'rencana aksi',
  years: 'RKT tahun lain',
}

type Data = Readonly<Record<string, unknown>>

const read = (attachment: string | undefined): Data =>
  attachment === undefined ? {} : JSON.parse(attachment)

/** Which parts of the data changed between two versions of a document, in words; empty when none did. */
export function changedParts(kept: string | undefined, now: string | undefined): readonly string[] {
  const [old, current] = [read(kept), read(now)]
  const keys = [...new Set([...Object.keys(old), ...Object.keys(current)])]
  const changed = keys.filter((key) => JSON.stringify(old[key]) !== JSON.stringify(current[key]))
  return [...new Set(changed.map((key) => partNames[key] ?? key))]
}
