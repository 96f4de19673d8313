import { Button } from '@mantine/core'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { useAction, useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { installationContract } from '../contract/installation.ts'
import { historyContract } from '../contract/history.ts'
import { backupColumns, saySeconds } from './backup-columns.tsx'
import { BackupProgress } from './backup-progress.tsx'
import type { Backups } from './records.ts'
import './organisation.css'

const whileUnderWay = 2_000

/** Copies of everything, made in the background while others work; restoring is a command on the server. */
export function BackupScreen() {
  const query = useEndpoint(
    installationContract.listBackups,
    {},
    { refreshEvery: (data) => (data?.underWay === true ? whileUnderWay : false) },
  )
  return (
    <Loaded query={query} what="daftar cadangan">
      {(data) => (
        <div className="stack">
          <Explanation data={data} />
          <Content data={data} asOf={query.dataUpdatedAt} />
        </div>
      )}
    </Loaded>
  )
}

function Explanation({ data }: { readonly data: Backups }) {
  return (
    <div className="prose">
      <p>
        Cadangan memuat seluruh isi basis data dan semua berkas dalam satu arsip. Simpan salinannya di luar
        server ini dan jaga kerahasiaannya: isinya lengkap, termasuk data pengguna. {data.kept} cadangan
        terakhir tersimpan di sini; yang lebih lama dihapus sendiri.
      </p>
      {data.pausesSaving ? <p>{pauseSentence(data)}</p> : null}
      <p>
        Pemulihan dilakukan di server lewat baris perintah: <code>npx siklus restore BERKAS</code>
      </p>
    </div>
  )
}

/** The embedded database serves one at a time; says how long the last backup made others wait, once that is known. */
function pauseSentence({ backups }: Backups): string {
  const paused = backups.find(({ file }) => file !== null)?.file?.pausedMilliseconds ?? null
  const last = paused === null ? '' : ` Pada cadangan terakhir: ${saySeconds(paused)}.`
  return `Selama isi basis data dibaca, penyimpanan orang lain menunggu; tidak ada yang hilang.${last}`
}

interface ContentProps {
  readonly data: Backups
  readonly asOf: number
}

function Content({ data, asOf }: ContentProps) {
  const start = useAction(installationContract.startBackup, {
    changes: [installationContract.listBackups, historyContract.listInstallationHistory],
  })
  const button = (
    <Button loading={start.isPending} disabled={data.underWay} onClick={() => start.mutate({})}>
      Buat cadangan
    </Button>
  )
  const current = data.backups.find(({ state }) => state !== 'done' && state !== 'failed')
  return (
    <>
      {start.error === null ? null : <ProblemNote error={start.error} />}
      {current === undefined ? null : <BackupProgress backup={current} />}
      <DataTable
        caption="Cadangan"
        hideCaption
        columns={backupColumns}
        rows={data.backups.filter((backup) => backup !== current)}
        rowKey={(backup) => backup.id}
        asOf={asOf}
        noun="cadangan"
        filter={false}
        actions={button}
        empty={
          current === undefined ? (
            <EmptyState title="Belum ada cadangan." action={button}>
              Buat cadangan sekarang, lalu unduh dan simpan di tempat lain.
            </EmptyState>
          ) : null
        }
      />
    </>
  )
}
