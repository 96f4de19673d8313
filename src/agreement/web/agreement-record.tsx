import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatLongDate } from '#lib/dates.ts'
import { organisationContract } from '#organisation/contract.ts'
import { AppLink } from '#ui/app-link.tsx'
import { FoldedFindings } from '#ui/finding-list.tsx'
import { placeAddress } from '#ui/place.ts'
import { useEndpoint } from '#ui/queries.ts'
import { RecordHistory } from '#ui/record-history.tsx'
import { Loaded } from '#ui/states.tsx'
import { StatusWord } from '#ui/status-word.tsx'
import { momentOf } from '#ui/time.ts'
import { SidePanel } from '#ui/side-panel.tsx'
import { agreementsContract, type AgreementList, type AgreementRecord } from '../contract/agreements.ts'
import { revisionCauseNames } from '../rules/rule-book.ts'
import type { AgreementParty } from '../rules/snapshot.ts'
import { agreementWorkflow } from '../rules/workflow.ts'
import { PaperDialog, RemoveDialog, ReviseDialog, SignDialog } from './agreement-dialogs.tsx'
import { AgreedBudgetTable, AgreedTargets } from './agreed-tables.tsx'
import { ChangesSinceSigned, RevisionDifferences } from './differences.tsx'
import { agreementFactLabels, stateTones } from './words.ts'

type Opened = 'paper' | 'sign' | 'revise' | 'remove' | 'history'

interface AgreementRecordSectionProps {
  readonly data: AgreementList
  readonly id: number
  readonly onShow: (id: number) => void
}

/** One agreement: who promises whom, what, with which money; what is wrong with it, and what changed since. */
export function AgreementRecordSection({ data, id, onShow }: AgreementRecordSectionProps) {
  const params = { unit: data.unit.slug, year: data.year, agreement: id }
  const query = useEndpoint(agreementsContract.getAgreement, { params })
  return (
    <Loaded query={query} what="perjanjian">
      {(agreement) => <Record data={data} agreement={agreement} onShow={onShow} />}
    </Loaded>
  )
}

interface RecordProps {
  readonly data: AgreementList
  readonly agreement: AgreementRecord
  readonly onShow: (id: number) => void
}

function Record({ data, agreement, onShow }: RecordProps) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = () => setOpened(null)
  const dialog = { data, agreement, onClose: close }
  return (
    <section className="stack agreement-record" aria-labelledby="perjanjian-terpilih">
      <div>
        <h2 id="perjanjian-terpilih">
          {agreement.name} · {agreement.party.name}{' '}
          <StatusWord tone={stateTones[agreement.state]}>
            {agreementWorkflow.states[agreement.state].name}
          </StatusWord>
        </h2>
        <Facts agreement={agreement} />
      </div>
      <Acts data={data} agreement={agreement} onOpen={setOpened} />
      <FoldedFindings findings={agreement.findings} />
      <ChangesSinceSigned agreement={agreement} />
      <div className="agreement-parties">
        <Party title="Pihak Pertama" party={agreement.snapshot.first} />
        <Party title="Pihak Kedua" party={agreement.snapshot.second} />
      </div>
      <AgreedTargets agreement={agreement} />
      <AgreedBudgetTable agreement={agreement} />
      <RevisionDifferences data={data} agreement={agreement} />
      {opened === 'paper' ? <PaperDialog {...dialog} /> : null}
      {opened === 'sign' ? <SignDialog {...dialog} /> : null}
      {opened === 'revise' ? <ReviseDialog {...dialog} onMade={onShow} /> : null}
      {opened === 'remove' ? <RemoveDialog {...dialog} /> : null}
      <SidePanel
        opened={opened === 'history'}
        onClose={close}
        width={560}
        title={`Riwayat ${agreement.name}`}
      >
        {opened === 'history' ? <History unit={data.unit.slug} id={agreement.id} /> : null}
      </SidePanel>
    </section>
  )
}

function Facts({ agreement }: { readonly agreement: AgreementRecord }) {
  const { date, place, number, signedAt, signedBy, cause, reason } = agreement
  return (
    <p className="soft agreement-line">
      {place === null ? '' : `${place}, `}
      {formatLongDate(date)} · {number === null ? 'belum bernomor' : `nomor ${number}`}
      {signedAt === null ? '' : ` · dicatat ditandatangani oleh ${signedBy ?? ''}, ${momentOf(signedAt)}`}
      {cause === null ? null : (
        <>
          <br />
          {revisionCauseNames[cause]}: {reason}
        </>
      )}
    </p>
  )
}

interface ActsProps {
  readonly data: AgreementList
  readonly agreement: AgreementRecord
  readonly onOpen: (opened: Opened) => void
}

function Acts({ data, agreement, onOpen }: ActsProps) {
  const { can } = agreement
  const documents = placeAddress({ unit: data.unit.slug, year: data.year, quarter: null }, 'dokumen')
  const { data: mine } = useEndpoint(organisationContract.listMyUnits, {})
  return (
    <div className="row no-print">
      {can.sign ? <Button onClick={() => onOpen('sign')}>Catat penandatanganan</Button> : null}
      {can.edit ? (
        <Button variant={can.sign ? 'default' : 'filled'} onClick={() => onOpen('paper')}>
          Ubah dan perbarui draf
        </Button>
      ) : null}
      {can.revise ? (
        <Button
          variant={(agreement.changes?.sentence ?? null) === null ? 'default' : 'filled'}
          onClick={() => onOpen('revise')}
        >
          Buat revisi
        </Button>
      ) : null}
      {mine?.can.readHistory === true ? (
        <Button variant="default" onClick={() => onOpen('history')}>
          Riwayat
        </Button>
      ) : null}
      {can.remove ? (
        <Button variant="default" onClick={() => onOpen('remove')}>
          Buang draf
        </Button>
      ) : null}
      <AppLink to={`${documents}#pk/${agreement.id}`}>Dokumen {agreement.name}</AppLink>
    </div>
  )
}

function Party({ title, party }: { readonly title: string; readonly party: AgreementParty | null }) {
  return (
    <figure className="agreement-party">
      <figcaption className="soft">{title}</figcaption>
      {party === null ? (
        <p className="soft">Tidak ada unit atasan dengan jabatan kepala</p>
      ) : (
        <>
          <p>{party.position}</p>
          <p>
            {party.name === null ? (
              <span className="soft">Belum ada pejabat yang tercatat</span>
            ) : (
              <strong>{party.name}</strong>
            )}
          </p>
          {party.number === null ? null : <p>{party.number}</p>}
        </>
      )}
    </figure>
  )
}

function History({ unit, id }: { readonly unit: string; readonly id: number }) {
  const query = useEndpoint(organisationContract.listHistory, {
    params: { unit },
    query: { entity: 'agreement.agreement', key: String(id), limit: 200 },
  })
  return <RecordHistory query={query} what="riwayat perjanjian" labels={agreementFactLabels} />
}
