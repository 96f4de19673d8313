import type { Term } from './term.ts'

export const organisationTerms: readonly Term[] = [
  {
    name: 'unit',
    official: 'unit kerja',
    meaning: 'a node of the organisation tree: ministry, agency, office, work area',
  },
  {
    name: 'satker',
    official: 'satuan kerja',
    meaning: 'a unit with a budget of its own and a code of six digits',
  },
  { name: 'workArea', official: 'wilayah kerja (wilker)', meaning: 'a place of service below an office' },
  {
    name: 'slug',
    official: 'kode alamat',
    meaning: 'the short name of a unit in page addresses, such as bkhit-kalbar',
  },
  {
    name: 'unitPath',
    official: 'jalur unit',
    meaning: 'the numbers of a unit and of all above it; decides what a person sees',
  },
  { name: 'official', official: 'pejabat, pegawai', meaning: 'a person of an office, known by the NIP' },
  {
    name: 'staff',
    official: 'pegawai',
    meaning: 'an employee in the staffing tables, with status, rank, education and job',
  },
  {
    name: 'training',
    official: 'pelatihan',
    meaning: 'a course with its lesson hours (JP) and participants',
  },
  {
    name: 'regulation',
    official: 'peraturan',
    meaning: 'a law or rule with type, number, year, title and validity',
  },
  { name: 'position', official: 'jabatan', meaning: 'a post of a unit, held by one official at a time' },
  { name: 'assignment', official: 'penugasan', meaning: 'who held a position from when until when' },
  {
    name: 'actingCapacity',
    official: 'Plt., Plh.',
    meaning: 'holding a vacant post (Plt.), or that of somebody who is away (Plh.)',
  },
  {
    name: 'letterhead',
    official: 'kop surat',
    meaning: 'name, superiors and address of a unit at the head of a letter',
  },
  {
    name: 'signatureBlock',
    official: 'blok tanda tangan',
    meaning: 'place, date, position, name and NIP; looked up, never typed',
  },
  { name: 'role', official: 'peran', meaning: 'what a person may do on a unit and on every unit below it' },
  { name: 'grant', official: 'hak akses', meaning: 'a role held on a unit' },
]
