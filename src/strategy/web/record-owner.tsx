import { StatusWord } from '#ui/status-word.tsx'

interface RecordOwnerProps {
  readonly record: { readonly inherited: boolean; readonly owner: { readonly shortName: string } }
}

/** Whose a record is: what comes from a unit above says so, because it is changed there. */
export function RecordOwner({ record }: RecordOwnerProps) {
  if (!record.inherited) return <>{record.owner.shortName}</>
  return (
    <>
      {record.owner.shortName} <StatusWord tone="neutral">dari atas</StatusWord>
    </>
  )
}
