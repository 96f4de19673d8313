import { createContext, use } from 'react'

export type Language = 'id' | 'en'

/** The words of the frame; screens and documents are Indonesian. */
const indonesian = {
  home: 'Beranda',
  organisation: 'Organisasi',
  plan: 'Perencanaan (RKT)',
  measurement: 'Pengukuran',
  report: 'Laporan',
  users: 'Pengguna dan peran',
  history: 'Riwayat',
  backup: 'Cadangan',
  administration: 'Administrasi',
  profile: 'Profil dan kata sandi',
  signOut: 'Keluar',
  signingOut: 'Sedang keluar …',
  unit: 'Unit',
  findUnit: 'Cari unit',
  noUnit: 'Tidak ada unit yang cocok',
  year: 'Tahun',
  period: 'Periode',
  wholeYear: 'Setahun',
  quarter: 'Triwulan',
  sample: 'contoh',
  sampleWhy: 'Data contoh dari dokumen yang terbit, bukan data resmi yang berjalan',
  skip: 'Langsung ke isi',
  menu: 'Menu',
  navigation: 'Menu utama',
  context: 'Unit dan periode',
  account: 'Akun',
  otherLanguage: 'English',
}
export type Words = Readonly<Record<keyof typeof indonesian, string>>

const english: Words = {
  home: 'Home',
  organisation: 'Organisation',
  plan: 'Planning (annual plan)',
  measurement: 'Measurement',
  report: 'Reports',
  users: 'Users and roles',
  history: 'History',
  backup: 'Backups',
  administration: 'Administration',
  profile: 'Profile and password',
  signOut: 'Sign out',
  signingOut: 'Signing out …',
  unit: 'Unit',
  findUnit: 'Find a unit',
  noUnit: 'No matching unit',
  year: 'Year',
  period: 'Period',
  wholeYear: 'Whole year',
  quarter: 'Quarter',
  sample: 'sample',
  sampleWhy: 'Sample data from published documents, not official running data',
  skip: 'Skip to content',
  menu: 'Menu',
  navigation: 'Main menu',
  context: 'Unit and period',
  account: 'Account',
  otherLanguage: 'Bahasa Indonesia',
}

const words: Readonly<Record<Language, Words>> = { id: indonesian, en: english }

export const LanguageContext = createContext<Language>('id')

/** The language of the frame. */
export const useLanguage = (): Language => use(LanguageContext)
/** The words of the frame in that language. */
export const useWords = (): Words => words[useLanguage()]
