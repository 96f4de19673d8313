import type { StepWords } from '#core/history-words.ts'

/** How the history of this step reads. */
export const organisationWords: StepWords = {
  records: {
    'installation.backup': 'cadangan',
    'organisation.unit': 'unit',
    'organisation.official': 'data pejabat',
    'organisation.position': 'jabatan',
    'organisation.assignment': 'penugasan pejabat',
    'organisation.staff': 'data pegawai',
    'organisation.training': 'catatan pelatihan',
    'organisation.regulation': 'peraturan',
    'organisation.user': 'data pengguna',
  },
  actions: {
    end: 'mengakhiri',
    download: 'mengunduh',
    addName: 'mencatat nama baru',
    saveContact: 'mengubah alamat dan kontak',
    saveEmail: 'mengubah surel pada',
    disable: 'menonaktifkan',
    enable: 'mengaktifkan kembali',
    resetPassword: 'mengatur ulang kata sandi pada',
    grant: 'memberi peran pada',
    revoke: 'mencabut peran pada',
  },
  sentences: {
    'organisation.assignment add': 'menugaskan pejabat',
    'organisation.assignment end': 'mengakhiri penugasan',
    'organisation.user add': 'menambahkan pengguna',
    'organisation.user disable': 'menonaktifkan pengguna',
    'organisation.user enable': 'mengaktifkan kembali pengguna',
    'organisation.user resetPassword': 'mengatur ulang kata sandi pengguna',
    'organisation.user saveEmail': 'mengubah surel pengguna',
    'organisation.user grant': 'memberi peran kepada pengguna',
    'organisation.user revoke': 'mencabut peran pengguna',
    'installation.backup start': 'memulai cadangan',
  },
}
