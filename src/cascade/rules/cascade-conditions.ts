/** Beginnings of active verbs; "meningkatnya" and the like are states and end in -nya. */
const activeVerb = /^(mem|men|meng|meny|mel|mer|mew|mei|mey|me(?=[ln]))[a-z]{3,}$/
/** Words that begin so and are nouns. */
const nouns = new Set([
  'media',
  'medis',
  'menteri',
  'mental',
  'mentah',
  'merek',
  'mereka',
  'melati',
  'memori',
  'mekanisme',
  'menara',
  'menit',
  'menu',
  'member',
  'melalui',
  'menurut',
  'mengenai',
  'menjelang',
])
/** Nouns of doing, with which activities are titled. */
const doing = new Set([
  'pelaksanaan',
  'penyelenggaraan',
  'penyusunan',
  'penyiapan',
  'pengadaan',
  'pembinaan',
  'pembuatan',
  'pengelolaan',
  'pemantauan',
  'pelatihan',
  'pengiriman',
  'pengumpulan',
  'pengolahan',
  'pemeriksaan',
  'pembangunan',
  'penyediaan',
  'koordinasi',
  'sosialisasi',
  'fasilitasi',
  'monitoring',
  'rapat',
  'bimbingan',
  'kunjungan',
  'perjalanan',
  'workshop',
])
const before = new Set(['kegiatan', 'program', 'telah', 'akan', 'untuk', 'dapat'])

/**
 * Does a text read as an activity rather than as a condition? Answers the word that makes it one: an active verb ("melaksanakan") or a
 * noun of doing ("pelaksanaan") at the beginning. "Terlaksananya", "Meningkatnya" and "Layanan yang profesional" are conditions.
 *
 * @source PermenPANRB 89/2021: every box of the tree is a condition [SEC]; the words are our recommendation [INF]
 */
export function findActivityWord(text: string): string | undefined {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
  const first = words.find((word) => !before.has(word))
  if (first === undefined || first.endsWith('nya') || nouns.has(first)) return undefined
  return doing.has(first) || activeVerb.test(first) ? first : undefined
}
