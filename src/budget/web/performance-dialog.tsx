import { decimal } from '#lib/decimal.ts'
import { formatTrimmed, parseIndonesian } from '#lib/numerals.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import type { Place } from '#ui/place.ts'
import { ProblemError } from '#ui/problem.ts'
import { useAction } from '#ui/queries.ts'
import { performanceContract, type PerformanceShape } from '../contract/performance.ts'
import { performanceChanges } from './changes.ts'

const shown = (value: string | null): string => (value === null ? '' : formatTrimmed(decimal(value), 10))

/** Percentages as a person typed them; those that cannot be read stop here, at their fields. */
function readScores(values: {
  readonly planning: string
  readonly execution: string
  readonly outcome: string
}) {
  const errors: { field: string; message: string }[] = []
  const read = (field: keyof typeof values): string | null => {
    const parsed = parseIndonesian(values[field])
    if (parsed.kind === 'number') return parsed.value.toFixed()
    if (parsed.kind === 'invalid') errors.push({ field: `body.${field}`, message: parsed.message })
    return null
  }
  const scores = {
    planning: read('planning'),
    execution: read('execution'),
    outcome: read('outcome'),
  }
  if (errors.length > 0)
    throw new ProblemError({
      status: 422,
      code: 'invalid',
      detail: 'Nilai belum dapat disimpan. Perbaiki isian yang ditandai.',
      errors,
      findings: [],
      requestId: null,
    })
  return scores
}

interface PerformanceDialogProps {
  readonly place: Place
  readonly stated: PerformanceShape['stated']
  readonly onClose: () => void
}

/** States the scores that are computed elsewhere, with where they come from. */
export function PerformanceDialog({ place, stated, onClose }: PerformanceDialogProps) {
  const save = useAction(performanceContract.savePerformance, { changes: performanceChanges })
  return (
    <FormDialog
      title={`Nilai kinerja anggaran ${place.year}`}
      action="Simpan nilai"
      intro={<p className="soft">Yang belum diketahui dibiarkan kosong; kosong tidak dihitung nol.</p>}
      fields={[
        { name: 'planning', label: 'Nilai perencanaan (SMART), 0 sampai 100' },
        { name: 'execution', label: 'Nilai pelaksanaan (IKPA), 0 sampai 100' },
        {
          name: 'outcome',
          label: 'Capaian hasil (%)',
          description: 'Dipakai metode tahun 2016 dan sebelumnya.',
        },
        {
          name: 'origin',
          label: 'Sumber angka',
          type: 'area',
          maxLength: 500,
          description: 'Aplikasi atau dokumen, dan tanggalnya.',
        },
      ]}
      initial={{
        planning: shown(stated.planning),
        execution: shown(stated.execution),
        outcome: shown(stated.outcome),
        origin: stated.origin ?? '',
      }}
      onSave={async ({ origin, ...scores }) =>
        save.mutateAsync({
          params: { unit: place.unit, year: place.year },
          body: {
            ...readScores(scores),
            origin: origin.trim() === '' ? null : origin.trim(),
            version: stated.version,
          },
        })
      }
      onClose={onClose}
    />
  )
}
