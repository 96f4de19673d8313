import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '#lib/endpoint.ts'
import { decimal } from '#lib/decimal.ts'
import { formatTrimmed, parseIndonesian } from '#lib/numerals.ts'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { FindingList } from '#ui/finding-list.tsx'
import type { Place } from '#ui/place.ts'
import { useAction, useEndpoint } from '#ui/queries.ts'
import { Loaded } from '#ui/states.tsx'
import { useUnsavedWork } from '#ui/unsaved.tsx'
import { SidePanel } from '#ui/side-panel.tsx'
import { monthlyTargetContract, type ParameterShape } from '../contract/monthly-targets.ts'
import { PasteRows } from './paste-rows.tsx'
import { TargetGrid } from './target-grid.tsx'
import { combinationKinds, type Combination } from '../rules/parameters.ts'

type Parameters = Output<typeof monthlyTargetContract.listParameters>

interface ParametersDrawerProps {
  readonly place: Place
  /** The months of the whole plan; the drawer shows those of its indicator. */
  readonly grid: Output<typeof monthlyTargetContract.getMonths>
  readonly indicatorId: number
  /** Code of the indicator. */
  readonly name: string
  readonly mayEdit: boolean
  readonly onClose: () => void
}

/** The rows below an indicator: a total and how it follows from its parts, and the numbered parts. */
export function ParametersDrawer(props: ParametersDrawerProps) {
  const { place, grid, indicatorId, name, onClose } = props
  const rows = grid.rows.filter((row) => row.indicatorId === indicatorId && row.parameterId > 0)
  const query = useEndpoint(monthlyTargetContract.listParameters, {
    params: { unit: place.unit, year: place.year, indicator: indicatorId },
  })
  return (
    <SidePanel opened onClose={onClose} width={1100} title={`Sub-parameter ${name}`}>
      <Loaded query={query} what="sub-parameter">
        {(data) => (
          <div className="stack">
            {rows.length === 0 ? null : (
              <>
                <p className="summary">
                  Target setahun, bulan, dan triwulan: ketik atau tempel dari lembar kerja. Jumlah yang sesuai
                  barisnya ikut berubah bersama barisnya.
                </p>
                <TargetGrid place={place} data={grid} rows={rows} label={`Target sub-parameter ${name}`} />
              </>
            )}
            <ParametersForm key={data.version} {...props} data={data} />
          </div>
        )}
      </Loaded>
    </SidePanel>
  )
}

/** A row as it stands in the form: figures are texts. */
interface Draft {
  readonly id?: number
  readonly label: string
  readonly name: string
  readonly unitOfMeasure: string
  readonly standard: string
  /** Of a new row that was pasted; the grid holds that of any other. */
  readonly annual: string | null
  readonly isCumulative: boolean
  readonly kind: Combination['kind'] | 'part'
  /** Factor, formula or reason, by the kind. */
  readonly how: string
}

const combinationWords: Readonly<Record<Draft['kind'], string>> = {
  part: 'Baris (sub-parameter)',
  sum: 'Jumlah baris di bawahnya',
  factor: 'Faktor kali jumlah',
  formula: 'Rumus p1, p2, ...',
  own: 'Berdiri sendiri',
}

const empty: Draft = {
  label: '',
  name: '',
  unitOfMeasure: '',
  standard: '',
  annual: null,
  isCumulative: true,
  kind: 'part',
  how: '',
}
const show = (text: string | null): string => (text === null ? '' : formatTrimmed(decimal(text), 10))

const draftOf = ({ id, combination, annual: _annual, ...row }: ParameterShape): Draft => ({
  id,
  label: row.label ?? '',
  name: row.name,
  unitOfMeasure: row.unitOfMeasure ?? '',
  standard: row.standard ?? '',
  annual: null,
  isCumulative: row.isCumulative,
  kind: combination?.kind ?? 'part',
  how: show(combination?.factor ?? null) || (combination?.formula ?? combination?.reason ?? ''),
})

/** Null when the text is no figure. */
const figureOf = (text: string): string | null => {
  const parsed = parseIndonesian(text)
  return parsed.kind === 'number' ? parsed.value.toFixed() : null
}

const toBody = ({ id, kind, how, annual, ...row }: Draft) => ({
  ...row,
  ...(id === undefined ? {} : { id }),
  ...(annual === null ? {} : { annual }),
  combination:
    kind === 'part'
      ? null
      : {
          kind,
          factor: kind === 'factor' ? figureOf(how) : null,
          formula: kind === 'formula' ? how : null,
          reason: kind === 'own' ? how : null,
        },
})

function ParametersForm({
  place,
  indicatorId,
  mayEdit,
  data,
}: ParametersDrawerProps & { readonly data: Parameters }) {
  const [stored] = useState<readonly Draft[]>(data.parameters.map(draftOf))
  const [rows, setRows] = useState(stored)
  useUnsavedWork(rows !== stored)
  const save = useAction(monthlyTargetContract.saveParameters, {
    changes: [monthlyTargetContract.listParameters, monthlyTargetContract.getMonths],
  })
  const unread = rows.some(({ name }) => name.trim() === '')
  const submit = () =>
    save.mutate({
      params: { unit: place.unit, year: place.year, indicator: indicatorId },
      body: { version: data.version, parameters: rows.map(toBody) },
    })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (!unread) submit()
      }}
    >
      <FindingList findings={data.findings} />
      {rows.length === 0 ? <p className="soft">Indikator ini belum mempunyai baris di bawahnya.</p> : null}
      {rows.length === 0 ? null : <h3>Susunan baris</h3>}
      {rows.map((row, index) => (
        <RowFields
          // oxlint-disable-next-line react/no-array-index-key -- rows have no other identity until they are saved
          key={row.id ?? `baru ${index}`}
          row={row}
          number={index + 1}
          disabled={!mayEdit}
          onChange={(change) => setRows(rows.with(index, { ...row, ...change }))}
          onRemove={() => setRows(rows.filter((_, at) => at !== index))}
        />
      ))}
      {save.error === null ? null : <ProblemNote error={save.error} />}
      {mayEdit ? (
        <div className="row">
          <Button type="submit" loading={save.isPending} disabled={unread}>
            Simpan sub-parameter
          </Button>
          <Button variant="default" onClick={() => setRows([...rows, empty])}>
            Tambah baris
          </Button>
          <PasteRows
            onPaste={(pasted) => setRows([...rows, ...pasted.map((row) => ({ ...empty, ...row }))])}
          />
        </div>
      ) : null}
    </form>
  )
}

interface RowFieldsProps {
  readonly row: Draft
  readonly number: number
  readonly disabled: boolean
  readonly onChange: (change: Partial<Draft>) => void
  readonly onRemove: () => void
}

const howLabels: Partial<Record<Draft['kind'], string>> = {
  factor: 'Faktor, misalnya 0,97',
  formula: 'Rumus, misalnya 0,97 * (p1 + p2)',
  own: 'Alasan berdiri sendiri',
}

function RowFields({ row, number, disabled, onChange, onRemove }: RowFieldsProps) {
  const text = (name: 'label' | 'name' | 'unitOfMeasure' | 'standard' | 'how', label: string) => (
    <TextInput
      label={label}
      autoComplete="off"
      disabled={disabled}
      value={row[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  )
  const howLabel = howLabels[row.kind]
  return (
    <fieldset className="plan-parameter">
      <legend>Baris {number}</legend>
      {text('label', 'Nomor')}
      {text('name', 'Nama')}
      {text('unitOfMeasure', 'Satuan')}
      {text('standard', 'Syarat tiap pengamatan')}
      <NativeSelect
        label="Jenis baris"
        disabled={disabled}
        data={(['part', ...combinationKinds] as const).map((value) => ({
          value,
          label: combinationWords[value],
        }))}
        value={row.kind}
        onChange={(event) => {
          const wanted = (['part', ...combinationKinds] as const).find(
            (one) => one === event.currentTarget.value,
          )
          if (wanted !== undefined) onChange({ kind: wanted, how: '' })
        }}
      />
      {howLabel === undefined ? null : text('how', howLabel)}
      <Checkbox
        label="Kumulatif sejak Januari"
        disabled={disabled}
        checked={row.isCumulative}
        onChange={(event) => onChange({ isCumulative: event.currentTarget.checked })}
      />
      {disabled ? null : (
        <button type="button" className="link-button" onClick={onRemove}>
          Hapus baris {number}
        </button>
      )}
    </fieldset>
  )
}
