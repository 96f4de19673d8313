/** The closed lists of the organisation, with the words that screens and documents use for them. */
export const unitKinds = [
  'ministry',
  'agency',
  'directorate',
  'centre',
  'inspectorate',
  'office',
  'subdivision',
  'workArea',
  'installation',
  'functionalGroup',
] as const
export type UnitKind = (typeof unitKinds)[number]

export const unitKindNames: Readonly<Record<UnitKind, string>> = {
  ministry: 'Kementerian',
  agency: 'Badan',
  directorate: 'Direktorat',
  centre: 'Pusat atau sekretariat',
  inspectorate: 'Inspektorat',
  office: 'Satuan kerja (UPT)',
  subdivision: 'Subbagian',
  workArea: 'Wilayah kerja',
  installation: 'Instalasi',
  functionalGroup: 'Kelompok jabatan fungsional',
}

/** The head signs for the unit. */
export const positionKinds = [
  'head',
  'subdivisionHead',
  'coordinator',
  'teamLead',
  'financeManager',
  'staff',
] as const
export type PositionKind = (typeof positionKinds)[number]

export const positionKindNames: Readonly<Record<PositionKind, string>> = {
  head: 'Kepala',
  subdivisionHead: 'Kepala subbagian',
  coordinator: 'Koordinator',
  teamLead: 'Ketua tim kerja',
  financeManager: 'Pengelola keuangan',
  staff: 'Pelaksana',
}

export const employments = ['PNS', 'PPPK', 'other'] as const
export type Employment = (typeof employments)[number]

export const employmentNames: Readonly<Record<Employment, string>> = {
  PNS: 'PNS',
  PPPK: 'PPPK',
  other: 'Bukan ASN',
}

/** Plt. leads a vacant post, Plh. stands in for a holder who is away. */
export const capacities = ['definitive', 'plt', 'plh'] as const
export type Capacity = (typeof capacities)[number]

export const capacityNames: Readonly<Record<Capacity, string>> = {
  definitive: 'Definitif',
  plt: 'Plt.',
  plh: 'Plh.',
}
