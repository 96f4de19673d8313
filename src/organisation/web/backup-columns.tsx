import { decimal } from '#lib/decimal.ts'
import { formatDecimal } from '#lib/numerals.ts'
import { addressOf } from '#ui/call.ts'
import type { TableColumn } from '#ui/data-table.tsx'
import { DownloadIcon } from '#ui/icons.tsx'
import { StatusWord } from '#ui/status-word.tsx'
import { momentOf } from '#ui/time.ts'
import { installationContract } from '../contract/installation.ts'
import type { Backup } from './records.ts'

const units = [
  [1_073_741_824, 'GB'],
  [1_048_576, 'MB'],
  [1024, 'KB'],
] as const

/** `12,4 MB`; below one kilobyte in bytes. */
function saySize(bytes: number): string {
  const unit = units.find(([least]) => bytes >= least)
  return unit === undefined ? `${bytes} bita` : `${formatDecimal(decimal(bytes).div(unit[0]), 1)} ${unit[1]}`
}

/** `0,3 detik`; a duration too short for one decimal is said so. */
export const saySeconds = (milliseconds: number): string =>
  milliseconds < 50 ? 'kurang dari 0,1 detik' : `${formatDecimal(decimal(milliseconds).div(1000), 1)} detik`

export const backupColumns: readonly TableColumn<Backup>[] = [
  {
    key: 'started',
    name: 'Dimulai',
    width: '9rem',
    render: (backup) => (
      <>
        {momentOf(backup.startedAt)}
        <br />
        <span className="soft">{backup.startedBy ?? 'baris perintah'}</span>
      </>
    ),
  },
  { key: 'state', name: 'Keadaan', render: (backup) => <BackupState backup={backup} /> },
  { key: 'file', name: 'Berkas', render: (backup) => <Download backup={backup} /> },
  {
    key: 'size',
    name: 'Ukuran',
    numeric: true,
    render: ({ file }) => (file === null ? '–' : saySize(file.size)),
  },
  {
    key: 'sha256',
    name: 'SHA-256',
    width: '14rem',
    render: ({ file }) => (file === null ? '–' : <code className="checksum">{file.sha256}</code>),
  },
]

function BackupState({ backup: { state, error, file } }: { readonly backup: Backup }) {
  if (state === 'failed')
    return (
      <>
        <StatusWord tone="bad">Gagal</StatusWord>
        <br />
        <span className="soft backup-why">{error ?? 'Coba buat cadangan lagi.'}</span>
      </>
    )
  const missing = file?.missingFiles ?? 0
  if (missing === 0) return <StatusWord tone="good">Selesai</StatusWord>
  return (
    <>
      <StatusWord tone="warn">Selesai, tidak lengkap</StatusWord>
      <br />
      <span className="soft backup-why">
        {missing} berkas hilang dari folder data sebelum dicadangkan. Cari di cadangan yang lebih lama.
      </span>
    </>
  )
}

function Download({ backup: { id, file } }: { readonly backup: Backup }) {
  if (file === null) return '–'
  return (
    <a
      className="row download"
      href={addressOf(installationContract.downloadBackup, { params: { backup: id } })}
      download={file.name}
    >
      <DownloadIcon /> Unduh<span className="visually-hidden"> {file.name}</span>
    </a>
  )
}
