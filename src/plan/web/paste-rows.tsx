import { Button, Textarea } from '@mantine/core'
import { Dialog } from '#ui/dialog.tsx'
import { useState } from 'react'
import { readPastedRows, type PastedRow } from '../rules/pasted-rows.ts'

interface PasteRowsProps {
  readonly onPaste: (rows: readonly PastedRow[]) => void
}

/** Adds many rows at once from a block that was copied in a spreadsheet. */
export function PasteRows({ onPaste }: PasteRowsProps) {
  const [opened, setOpened] = useState(false)
  const [text, setText] = useState('')
  const rows = readPastedRows(text)
  const close = () => {
    setOpened(false)
    setText('')
  }
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        Tempel baris dari Excel
      </Button>
      {opened ? (
        <Dialog onClose={close} size="lg" title="Tempel baris dari Excel" dirty={text.trim() !== ''}>
          <div className="stack">
            <Textarea
              label="Baris"
              description="Salin kolom nomor, nama, satuan, dan target setahun, lalu tempel di sini."
              rows={8}
              data-autofocus
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <output className="soft">{rows.length} baris terbaca.</output>
            <div className="row">
              <Button
                disabled={rows.length === 0}
                onClick={() => {
                  onPaste(rows)
                  close()
                }}
              >
                Tambahkan {rows.length} baris
              </Button>
              <Button variant="default" onClick={close}>
                Batal
              </Button>
            </div>
          </div>
        </Dialog>
      ) : null}
    </>
  )
}
