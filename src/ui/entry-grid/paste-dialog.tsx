import { Button } from '@mantine/core'
import { Dialog } from '../dialog.tsx'
import { readCell, showValue, type PointMeans } from './number.ts'

interface PasteDialogProps {
  /** The texts of the block that can be read in two ways; empty closes the dialog. */
  readonly ambiguous: readonly string[]
  readonly onAnswer: (point: Exclude<PointMeans, 'ask'>) => void
  readonly onCancel: () => void
}

/** One question for the whole block: does the point group thousands or begin the decimals? */
export function PasteDialog({ ambiguous, onAnswer, onCancel }: PasteDialogProps) {
  const [example] = ambiguous
  if (example === undefined) return null
  return (
    <Dialog onClose={onCancel} title="Titik ini pemisah ribuan atau desimal?">
      <div className="stack">
        <p>
          {ambiguous.length === 1 ? 'Satu angka' : `${ambiguous.length} angka`} yang ditempel dapat dibaca
          dengan dua cara, misalnya <strong>{example}</strong>. Jawaban berlaku untuk seluruh blok.
        </p>
        <div className="stack entry-answers">
          <Button data-autofocus onClick={() => onAnswer('thousands')}>
            Ribuan: {example} dibaca {inWords(example, 'thousands')}
          </Button>
          <Button variant="default" onClick={() => onAnswer('decimal')}>
            Desimal: {example} dibaca {inWords(example, 'decimal')}
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            Batal menempel
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

/** `25.945` as thousands is "25945", as decimals "25,945": without separators that could be misread again. */
function inWords(text: string, point: Exclude<PointMeans, 'ask'>): string {
  const read = readCell(text, { allowDash: false, point })
  if (read.kind !== 'value' || read.value === null) return text
  return point === 'thousands' ? `${read.value} (tanpa desimal)` : `${showValue(read.value)} (desimal)`
}
