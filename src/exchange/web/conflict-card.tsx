import { Button, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { StatusWord } from '#ui/status-word.tsx'
import type { ConflictShape } from '../contract/imports.ts'

interface ConflictCardProps {
  readonly conflict: ConflictShape
  readonly canDecide: boolean
  readonly busy: boolean
  readonly onChoose: (value: string, reason: string) => void
}

const fewPlaces = 4

/** One contradiction: its values with all the places where they stand, what is suggested and why, and the choice. */
export function ConflictCard({ conflict, canDecide, busy, onChoose }: ConflictCardProps) {
  const { decision, suggestion } = conflict
  const [value, setValue] = useState(decision?.value ?? suggestion?.value ?? '')
  const [reason, setReason] = useState(decision?.reason ?? suggestion?.reason ?? '')
  const name = useId()
  const changed = value !== decision?.value || reason.trim() !== decision.reason
  return (
    <fieldset className="conflict" disabled={!canDecide}>
      <legend>
        {conflict.subject}: {conflict.label}{' '}
        {decision === null ? (
          <StatusWord tone="warn">Belum dipilih</StatusWord>
        ) : (
          <StatusWord tone="good">Dipilih</StatusWord>
        )}
      </legend>
      <p className="soft">{conflict.question}</p>
      {conflict.options.map((option) => (
        <label key={option.value} className="conflict-option">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            onChange={() => setValue(option.value)}
          />
          <span>
            <span className="conflict-value">{option.label}</span>
            {option.value === suggestion?.value ? (
              <span className="soft"> (saran: {suggestion.reason})</span>
            ) : null}
            <Places option={option} />
          </span>
        </label>
      ))}
      {canDecide ? (
        <div className="row conflict-choice">
          <TextInput
            label="Alasan"
            aria-label={`Alasan pilihan ${conflict.subject}, ${conflict.label}`}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button
            variant="default"
            disabled={value === '' || reason.trim().length < 3 || !changed}
            loading={busy && changed}
            aria-label={`${decision === null ? 'Pilih' : 'Ubah pilihan'}: ${conflict.subject}, ${conflict.label}`}
            onClick={() => onChoose(value, reason.trim())}
          >
            {decision === null ? 'Pilih' : 'Ubah pilihan'}
          </Button>
        </div>
      ) : decision === null ? null : (
        <p className="soft">Alasan: {decision.reason}</p>
      )}
    </fieldset>
  )
}

function Places({ option }: { readonly option: ConflictShape['options'][number] }) {
  const { places, inDatabase } = option
  if (places.length === 0 && !inDatabase) return null
  const said = places.slice(0, fewPlaces).map(({ sheet, cell }) => `${sheet} ${cell}`)
  const more = places.length - said.length
  return (
    <span className="conflict-places soft">
      {[
        ...said,
        ...(more > 0 ? [`${more} tempat lain`] : []),
        ...(inDatabase ? ['sudah tersimpan'] : []),
      ].join('; ')}
    </span>
  )
}
