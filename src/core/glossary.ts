/** One concept: its name in the code, what offices and documents call it, and what it means. Makes docs/glossary.md. */
export interface Term {
  readonly name: string
  readonly official: string
  readonly meaning: string
}

/** The words of the program, in the order of the cycle; one name per concept, everywhere. */
export const glossary: readonly Term[] = [
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
  { name: 'strategicPlan', official: 'Renstra', meaning: 'the plan of five years' },
  { name: 'vision', official: 'visi', meaning: 'what the agency wants to be' },
  { name: 'mission', official: 'misi', meaning: 'what it does to become that' },
  { name: 'goal', official: 'tujuan', meaning: 'a statement of the strategic plan that objectives serve' },
  {
    name: 'objective',
    official: 'sasaran (strategis, program, kegiatan)',
    meaning: 'a condition to reach, on one of several levels',
  },
  {
    name: 'indicator',
    official: 'indikator kinerja (IKU, IKSP, IKSK, IKK)',
    meaning: 'how an objective is measured',
  },
  {
    name: 'indicatorCard',
    official: 'manual indikator, definisi operasional',
    meaning: 'definition, formula, polarity, evidence, source, method and owner of an indicator',
  },
  { name: 'unitOfMeasure', official: 'satuan', meaning: 'what a figure counts: sertifikat, persen, nilai' },
  {
    name: 'polarity',
    official: 'klasifikasi target (maximize, minimize, stabilize)',
    meaning: 'which direction is better',
  },
  {
    name: 'aggregation',
    official: 'cara menjumlah antarperiode',
    meaning: 'how months make a quarter or a year: sum, last, mean, already cumulative',
  },
  {
    name: 'measuringPeriod',
    official: 'periode pengukuran',
    meaning: 'how often an indicator is measured: month, quarter, semester, year',
  },
  {
    name: 'annualPlan',
    official: 'RKT (Rencana Kinerja Tahunan)',
    meaning: 'what one unit is to reach in one year; has revisions',
  },
  {
    name: 'target',
    official: 'target',
    meaning: 'what is to be reached in a period: a value, a range, or none (the printed dash)',
  },
  {
    name: 'split',
    official: 'pembagian target',
    meaning: 'how the target of a year is spread over its quarters',
  },
  { name: 'profile', official: 'profil pembagian', meaning: 'weights of the quarters for a split' },
  { name: 'workProgram', official: 'program', meaning: 'the highest level of the budget tree of a unit' },
  { name: 'activity', official: 'kegiatan', meaning: 'a level of the budget tree below a programme' },
  { name: 'outputClass', official: 'KRO', meaning: 'a class of outputs' },
  {
    name: 'output',
    official: 'RO (rincian output)',
    meaning: 'what an activity delivers, with volume and cost',
  },
  { name: 'component', official: 'komponen', meaning: 'a part of the work for an output' },
  {
    name: 'budgetLine',
    official: 'rincian anggaran',
    meaning: 'one amount of the ledger of a unit, year and version',
  },
  { name: 'allocation', official: 'alokasi', meaning: 'money given to a line' },
  { name: 'ceiling', official: 'pagu', meaning: 'the most that may be spent' },
  { name: 'expenditure', official: 'realisasi anggaran', meaning: 'what was spent' },
  {
    name: 'fundingSource',
    official: 'sumber dana (RM, PNBP, PHLN)',
    meaning: 'where the money of a line comes from',
  },
  {
    name: 'forwardEstimate',
    official: 'prakiraan maju',
    meaning: 'the cost of an output in the years that follow',
  },
  {
    name: 'disbursementPlan',
    official: 'RPD, halaman III DIPA',
    meaning: 'what is to be spent, month by month',
  },
  {
    name: 'agreement',
    official: 'Perjanjian Kinerja (PK)',
    meaning: 'a snapshot of targets and budget, signed by two officials',
  },
  { name: 'actionPlan', official: 'rencana aksi', meaning: 'steps, schedule and persons for an indicator' },
  { name: 'actionStep', official: 'tahapan', meaning: 'one step of an action plan' },
  {
    name: 'personInCharge',
    official: 'penanggung jawab (PJ)',
    meaning: 'who answers for a step or an output',
  },
  { name: 'register', official: 'buku register', meaning: 'a book of dated operational records of one kind' },
  {
    name: 'registerEntry',
    official: 'catatan register',
    meaning: 'one certificate, finding, case, publication or inspection',
  },
  {
    name: 'pestFinding',
    official: 'temuan HPHK, HPIK, OPTK',
    meaning: 'a quarantine pest or disease of animals, of fish, or of plants that was found',
  },
  {
    name: 'dataElement',
    official: 'data dasar, variabel',
    meaning: 'a base figure of a unit and a month that formulas use',
  },
  {
    name: 'entryPeriod',
    official: 'periode isian',
    meaning: 'the month or the quarter that a figure was entered for',
  },
  { name: 'actual', official: 'realisasi', meaning: 'what was reached in a period' },
  {
    name: 'achievement',
    official: 'capaian',
    meaning: 'actual against target in percent, by polarity; raw and reported stand side by side',
  },
  { name: 'cap', official: 'batas capaian', meaning: 'the most that an achievement is reported as' },
  {
    name: 'notDue',
    official: 'belum jatuh tempo',
    meaning: 'an indicator that is measured later in the year: neither 100 nor 0',
  },
  {
    name: 'policy',
    official: 'kebijakan capaian',
    meaning: 'what an office chose where regulations leave a choice',
  },
  { name: 'evidence', official: 'bukti dukung', meaning: 'a file that supports an actual' },
  { name: 'obstacle', official: 'kendala', meaning: 'why a target was missed' },
  { name: 'followUp', official: 'tindak lanjut', meaning: 'what will be done about it' },
  {
    name: 'finding',
    official: 'temuan pemeriksaan',
    meaning: 'a contradiction, gap or remark that a rule found; never a pest finding',
  },
  {
    name: 'refusal',
    official: 'penolakan',
    meaning: 'a request understood and not carried out: what, why, what next',
  },
  {
    name: 'performanceReport',
    official: 'Laporan Kinerja (LKj, LAKIN)',
    meaning: 'the report of a quarter or a year',
  },
  {
    name: 'akipScore',
    official: 'nilai AKIP',
    meaning: 'the evaluation of the accountability system of an office',
  },
  { name: 'criteriaSheet', official: 'LKE', meaning: 'the worksheet of that evaluation' },
  {
    name: 'budgetPerformance',
    official: 'NKA (Nilai Kinerja Anggaran)',
    meaning: 'how well the budget reached its outputs',
  },
  { name: 'budgetExecutionScore', official: 'IKPA', meaning: 'how well the budget was carried out' },
  { name: 'satisfactionSurvey', official: 'SKM', meaning: 'what users of the service say of it' },
  { name: 'satisfactionIndex', official: 'IKM', meaning: 'the score of the survey, 25 to 100' },
  {
    name: 'integrityZone',
    official: 'Zona Integritas (WBK, WBBM)',
    meaning: 'the status of an office free of corruption',
  },
  {
    name: 'recommendation',
    official: 'rekomendasi (TLHE)',
    meaning: 'what an evaluation asks for, and its follow-up',
  },
  {
    name: 'ruleBook',
    official: 'peraturan yang berlaku',
    meaning: 'formulas, weights and bands of one regulation with its years of validity',
  },
  {
    name: 'history',
    official: 'riwayat perubahan',
    meaning: 'who changed what, when, from what to what, and why',
  },
]
