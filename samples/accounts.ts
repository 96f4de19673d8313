import type { DemoAccount } from '#core/session.ts'

/** The password of every demo account; a demo is for looking around, never for a real installation. */
const password = 'contoh-siklus-2025'

/** People of the demo are roles, not persons. */
export const demoAccounts: readonly DemoAccount[] = [
  { username: 'perencana.kalbar', password, name: 'Perencana Kalbar', role: 'planner', unit: 'bkhit-kalbar' },
  {
    username: 'petugas.kalbar',
    password,
    name: 'Petugas Kalbar',
    role: 'fieldOfficer',
    unit: 'bkhit-kalbar',
  },
  { username: 'ketuatim.kalbar', password, name: 'Ketua Tim Kalbar', role: 'teamLead', unit: 'bkhit-kalbar' },
  {
    username: 'keuangan.kalbar',
    password,
    name: 'Pengelola Keuangan Kalbar',
    role: 'financeManager',
    unit: 'bkhit-kalbar',
  },
  { username: 'kepala.kalbar', password, name: 'Kepala Kalbar', role: 'head', unit: 'bkhit-kalbar' },
  { username: 'pembaca.kalbar', password, name: 'Pembaca Kalbar', role: 'reader', unit: 'bkhit-kalbar' },
  { username: 'perencana.maluku', password, name: 'Perencana Maluku', role: 'planner', unit: 'bkhit-maluku' },
  { username: 'perencana.jambi', password, name: 'Perencana Jambi', role: 'planner', unit: 'bkk-jambi' },
  {
    username: 'pusat.barantin',
    password,
    name: 'Biro Perencanaan Barantin',
    role: 'centre',
    unit: 'barantin',
  },
  {
    username: 'inspektorat.barantin',
    password,
    name: 'Inspektorat Barantin',
    role: 'inspector',
    unit: 'barantin',
  },
  { username: 'admin', password, name: 'Administrator', role: 'administrator', unit: null },
]
