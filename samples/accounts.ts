import type { Role } from '#core/permission.ts'

/** The password of every demo account; a demo is for looking around, never for a real installation. */
export const demoPassword = 'contoh-siklus-2025'

export interface DemoAccount {
  readonly username: string
  readonly name: string
  readonly role: Role
  /** Slug of the unit; null is the whole installation. */
  readonly unit: string | null
}

/** People of the demo are roles, not persons. */
export const demoAccounts: readonly DemoAccount[] = [
  { username: 'perencana.kalbar', name: 'Perencana Kalbar', role: 'planner', unit: 'bkhit-kalbar' },
  { username: 'petugas.kalbar', name: 'Petugas Kalbar', role: 'fieldOfficer', unit: 'bkhit-kalbar' },
  { username: 'ketuatim.kalbar', name: 'Ketua Tim Kalbar', role: 'teamLead', unit: 'bkhit-kalbar' },
  {
    username: 'keuangan.kalbar',
    name: 'Pengelola Keuangan Kalbar',
    role: 'financeManager',
    unit: 'bkhit-kalbar',
  },
  { username: 'kepala.kalbar', name: 'Kepala Kalbar', role: 'head', unit: 'bkhit-kalbar' },
  { username: 'pembaca.kalbar', name: 'Pembaca Kalbar', role: 'reader', unit: 'bkhit-kalbar' },
  { username: 'perencana.maluku', name: 'Perencana Maluku', role: 'planner', unit: 'bkhit-maluku' },
  { username: 'perencana.jambi', name: 'Perencana Jambi', role: 'planner', unit: 'bkk-jambi' },
  { username: 'pusat.barantin', name: 'Biro Perencanaan Barantin', role: 'centre', unit: 'barantin' },
  { username: 'inspektorat.barantin', name: 'Inspektorat Barantin', role: 'inspector', unit: 'barantin' },
  { username: 'admin', name: 'Administrator', role: 'administrator', unit: null },
]
