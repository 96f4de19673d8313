import { useState, type ReactNode } from 'react'
import { QuestionIcon } from './icons.tsx'
import { momentOf } from './time.ts'
import { SidePanel } from './side-panel.tsx'
import './provenance.css'

export interface ProvenanceStep {
  /** What is done: "Realisasi triwulan = jumlah tiga bulan". */
  readonly text: string
  /** The same with its figures: `1.200 + 1.350 + 1.410 = 3.960`. */
  readonly figures?: string
}

export interface ProvenanceInput {
  readonly name: string
  readonly value: string
  readonly unit?: string
  /** Who entered it, and when (ISO timestamp); null when it was computed. */
  readonly who?: string | null
  readonly at?: string | null
  /** State of the figure: a `StatusWord`. */
  readonly state?: ReactNode
}

export interface ProvenanceSource {
  /** Regulation or document, and the place in it. */
  readonly title: string
  readonly place: string
  /** How sure we are, in words: "dibaca dalam peraturan", "harus dikonfirmasi kantor". */
  readonly certainty: string
}

/** Everything that the question "Dari mana angka ini?" has as its answer. */
export interface ProvenanceRecord {
  /** Name of the figure: "Capaian IKSP 1, Triwulan II 2025". */
  readonly title: string
  readonly value: string
  readonly unit?: string
  readonly steps: readonly ProvenanceStep[]
  readonly inputs: readonly ProvenanceInput[]
  readonly sources: readonly ProvenanceSource[]
  /** Remarks: policy of the office that was applied, figure capped, unit mismatch. */
  readonly remarks?: readonly string[]
}

interface ProvenanceButtonProps {
  /** The figure itself, shown as the button's content. */
  readonly children: ReactNode
  /** Name of the figure for screen readers, said after it. */
  readonly label: string
  /** Asked when the drawer opens: a component that loads, or `Provenance` with the record. */
  readonly answer: () => ReactNode
}

/** A figure that can be asked where it comes from. */
export function ProvenanceButton({ children, label, answer }: ProvenanceButtonProps) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <button
        type="button"
        className="provenance-button"
        title="Dari mana angka ini?"
        onClick={() => setOpened(true)}
      >
        {children}
        <span className="visually-hidden">, {label}: dari mana angka ini?</span>
        <QuestionIcon size={12} />
      </button>
      <SidePanel opened={opened} onClose={() => setOpened(false)} width={480} title="Dari mana angka ini?">
        {opened ? answer() : null}
      </SidePanel>
    </>
  )
}

/** The content of the drawer: steps, inputs with who and when, rules with how sure we are of them. */
export function Provenance({ record }: { readonly record: ProvenanceRecord }) {
  return (
    <div className="provenance">
      <p className="provenance-title">{record.title}</p>
      <p className="provenance-value figure">
        {record.value} {record.unit === undefined ? null : <span className="figure-unit">{record.unit}</span>}
      </p>
      {(record.remarks ?? []).map((remark) => (
        <p key={remark} className="provenance-remark">
          {remark}
        </p>
      ))}
      <Part title="Cara hitung" empty="Angka ini diisi langsung, tidak dihitung." count={record.steps.length}>
        <ol>
          {record.steps.map((step) => (
            <li key={step.text}>
              {step.text}
              {step.figures === undefined ? null : (
                <div className="figure provenance-figures">{step.figures}</div>
              )}
            </li>
          ))}
        </ol>
      </Part>
      <Part title="Masukan" empty="Tidak ada masukan." count={record.inputs.length}>
        <ul>
          {record.inputs.map((input) => (
            <InputLine key={input.name} input={input} />
          ))}
        </ul>
      </Part>
      <Part title="Dasar" empty="Tidak ada aturan yang dipakai." count={record.sources.length}>
        <ul>
          {record.sources.map((source) => (
            <li key={source.title + source.place}>
              {source.title}, {source.place} <span className="soft">({source.certainty})</span>
            </li>
          ))}
        </ul>
      </Part>
    </div>
  )
}

interface PartProps {
  readonly title: string
  readonly empty: string
  readonly count: number
  readonly children: ReactNode
}

function Part({ title, empty, count, children }: PartProps) {
  return (
    <section>
      <h3>{title}</h3>
      {count === 0 ? <p className="soft">{empty}</p> : children}
    </section>
  )
}

function InputLine({ input }: { readonly input: ProvenanceInput }) {
  const { who = null, at = null } = input
  return (
    <li>
      {input.name}: <span className="figure">{input.value}</span>
      {input.unit === undefined ? null : <span className="figure-unit"> {input.unit}</span>} {input.state}
      {who === null ? null : (
        <div className="soft">
          {who}
          {at === null ? '' : `, ${momentOf(at)}`}
        </div>
      )}
    </li>
  )
}
