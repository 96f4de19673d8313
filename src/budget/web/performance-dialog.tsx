import { FormDialog } from '#ui/form-dialog.tsx'
import type { Place } from '#ui/place.ts'
import { useAction } from '#ui/queries.ts'
import { performanceContract, type PerformanceShape } from '../contract/performance.ts'
import { performanceChanges } from './changes.ts'

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
      shape={performanceContract.savePerformance.body}
      fields={['planning', 'execution', 'outcome', { name: 'origin', rows: 3 }]}
      initial={stated}
      onSave={(body) => save.mutateAsync({ params: { unit: place.unit, year: place.year }, body })}
      onClose={onClose}
    />
  )
}
