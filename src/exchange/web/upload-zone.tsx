import { Button } from '@mantine/core'
import { useRef, useState, type DragEvent } from 'react'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { useAction } from '#ui/queries.ts'
import { exchangeContract } from '../contract.ts'
import type { ImportList } from './records.ts'

interface UploadZoneProps {
  readonly unit: string
  readonly year: number
  readonly kinds: ImportList['kinds']
  readonly onUploaded: (id: number) => void
}

/** Takes a workbook, dropped or chosen, and has it checked; nothing changes yet. */
export function UploadZone({ unit, year, kinds, onUploaded }: UploadZoneProps) {
  const upload = useAction(exchangeContract.uploadImport, { changes: [exchangeContract.listImports] })
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const send = (file: File | undefined) => {
    if (file === undefined || upload.isPending) return
    upload.mutate(
      { params: { unit, year }, query: { fileName: file.name }, file },
      { onSuccess: ({ id }) => onUploaded(id) },
    )
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    send(event.dataTransfer.files[0])
  }
  return (
    <section className="stack" aria-labelledby="unggah">
      <h2 id="unggah">Unggah dan periksa</h2>
      <div
        className={`upload-zone${over ? ' upload-zone-over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>
          Seret buku kerja (.xlsx) atau tabel (.csv) ke sini, atau pilih berkasnya. Berkas diperiksa dahulu;
          belum ada data yang berubah.
        </p>
        <WhatMay kinds={kinds} />
        <input
          ref={input}
          type="file"
          className="visually-hidden"
          aria-label="Berkas untuk diimpor"
          tabIndex={-1}
          accept=".xlsx,.csv"
          onChange={(event) => {
            send(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
        <Button loading={upload.isPending} onClick={() => input.current?.click()}>
          Pilih berkas
        </Button>
        {upload.isPending ? <output className="soft">Mengunggah dan memeriksa …</output> : null}
      </div>
      {upload.error === null ? null : <ProblemNote error={upload.error} />}
    </section>
  )
}

/** Which tables the role may import, where it may not import all. */
function WhatMay({ kinds }: { readonly kinds: UploadZoneProps['kinds'] }) {
  const own = kinds.filter(({ can }) => can.import)
  if (own.length === kinds.length) return null
  return (
    <p className="soft">
      Peran Anda mengimpor: {own.map(({ title }) => title).join('; ')}. Tabel lain diimpor oleh yang mengubah
      datanya.
    </p>
  )
}
