import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { formatAmount, rupiah } from '#core/rupiah.ts'
import { StatusWord } from '#ui/status-word.tsx'
import type { BudgetShape } from '../contract/budget.ts'
import { amountScales, amountScaleWords, type AmountScale } from '../rules/scale.ts'
import { shownVersion } from './ledger.ts'
import { AdoptDialog, DeleteDialog, FactsDialog, NewVersionDialog } from './version-dialogs.tsx'
import { dipaText, versionStatus } from './words.ts'

type Asked = 'new' | 'facts' | 'adopt' | 'delete' | null

interface VersionBarProps {
  readonly data: BudgetShape
  readonly scale: AmountScale
  readonly onScale: (scale: AmountScale) => void
  readonly onVersion: (id: number | null) => void
}

/** Which version is shown, what it is worth, its true total, and what may be done with it. */
export function VersionBar({ data, scale, onScale, onVersion }: VersionBarProps) {
  const [asked, setAsked] = useState<Asked>(null)
  const version = shownVersion(data)
  const close = () => setAsked(null)
  if (version === undefined) return null
  const open = version.adoptedAt === null
  return (
    <div className="stack budget-bar">
      <div className="row">
        <NativeSelect
          label="Versi anggaran"
          value={String(version.id)}
          data={data.versions.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={(event) => onVersion(Number(event.currentTarget.value))}
        />
        <NativeSelect
          label="Tampilkan dalam"
          value={scale}
          data={amountScales.map((value) => ({ value, label: amountScaleWords(value) }))}
          onChange={(event) => onScale(event.currentTarget.value as AmountScale)}
        />
        <BudgetFacts data={data} />
      </div>
      <div className="row no-print">
        {open && data.can.adopt ? (
          <Button onClick={() => setAsked('adopt')}>Tetapkan {version.name}</Button>
        ) : null}
        {open && data.can.edit ? (
          <>
            <Button variant="default" onClick={() => setAsked('facts')}>
              Nomor DIPA dan pagu
            </Button>
            <Button variant="default" onClick={() => setAsked('delete')}>
              Hapus versi ini
            </Button>
          </>
        ) : null}
        {data.can.edit && data.versions.every(({ adoptedAt }) => adoptedAt !== null) ? (
          <Button variant="default" onClick={() => setAsked('new')}>
            Versi atau revisi baru
          </Button>
        ) : null}
      </div>
      {data.closed === null ? null : <p className="soft">{data.closed}</p>}
      {asked === 'new' ? <NewVersionDialog data={data} onMade={onVersion} onClose={close} /> : null}
      {asked === 'facts' ? <FactsDialog data={data} version={version} onClose={close} /> : null}
      <AdoptDialog opened={asked === 'adopt'} data={data} version={version} onClose={close} />
      <DeleteDialog
        opened={asked === 'delete'}
        data={data}
        version={version}
        onDeleted={() => onVersion(null)}
        onClose={close}
      />
    </div>
  )
}

/** State, DIPA, true total and stated total in one line. */
function BudgetFacts({ data }: { readonly data: BudgetShape }) {
  const version = shownVersion(data)
  if (version === undefined) return null
  const state = versionStatus(version, data.versions)
  const dipa = dipaText(version)
  return (
    <p className="budget-facts">
      <StatusWord tone={state.tone}>{state.word}</StatusWord>
      {dipa === '' ? null : <> · {dipa}</>}
      {' · '}
      {data.outputs.length} RO, jumlah pagu <strong>{formatAmount(rupiah(data.total))}</strong> (setiap RO
      dihitung sekali)
      {version.statedTotal === null ? null : (
        <>
          {' · '}pagu menurut dokumen {formatAmount(rupiah(version.statedTotal))}
        </>
      )}
    </p>
  )
}
