import { momentOf } from '#ui/time.ts'
import type { Backup } from './records.ts'

/** How far the backup under way is, in words and as a bar. */
export function BackupProgress({ backup }: { readonly backup: Backup }) {
  const by = backup.startedBy === null ? '' : ` oleh ${backup.startedBy}`
  return (
    <section className="backup-progress" aria-labelledby="cadangan-berjalan">
      <h2 id="cadangan-berjalan">Cadangan sedang dibuat</h2>
      <progress max={100} value={backup.percent} aria-label="Kemajuan cadangan" />
      <output>{sayProgress(backup)}</output>
      <p className="soft">
        Dimulai {momentOf(backup.startedAt)}
        {by}. Anda boleh meninggalkan halaman ini.
      </p>
    </section>
  )
}

function sayProgress({ state, percent, note, error }: Backup): string {
  if (state === 'waiting') return 'Menunggu giliran.'
  if (state === 'retrying') return `Percobaan gagal dan segera diulang. ${error ?? ''}`
  return `${percent}% · ${note ?? 'Memulai'}`
}
