import { Button } from '@mantine/core'
import { useState } from 'react'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { AppLink } from '#ui/app-link.tsx'
import { placeAddress } from '#ui/place.ts'
import { useAction } from '#ui/queries.ts'
import { EmptyState } from '#ui/states.tsx'
import { annualPlanContract, type PlanShape } from '../contract/annual-plan.ts'
import { CopyDialog } from './copy-dialog.tsx'

interface NoPlanProps {
  readonly data: PlanShape
  /** What to know after a plan was copied. */
  readonly onCopied: (notes: readonly string[]) => void
}

/** A year without a plan: what a plan is for, who may make it, and the years that have one. */
export function NoPlan({ data, onCopied }: NoPlanProps) {
  const { year, unit } = data
  const [copying, setCopying] = useState(false)
  const latest = data.years.find((one) => one < year) ?? data.years[0]
  const make = useAction(annualPlanContract.makePlan, { changes: [annualPlanContract.getPlan] })
  return (
    <>
      <EmptyState
        title={`${unit.shortName} belum mempunyai RKT ${year}.`}
        action={
          data.can.edit ? (
            <div className="row">
              {latest === undefined ? null : (
                <Button onClick={() => setCopying(true)}>Salin RKT {latest}</Button>
              )}
              <Button
                variant={latest === undefined ? 'filled' : 'default'}
                loading={make.isPending}
                onClick={() => make.mutate({ params: { unit: unit.slug, year } })}
              >
                Susun RKT {year} dari katalog
              </Button>
            </div>
          ) : undefined
        }
      >
        <p>
          RKT memuat sasaran, indikator, dan target tahun beserta pembagiannya ke triwulan. Pengukuran dan
          laporan tahun itu memakai angkanya.
        </p>
        <p>
          {data.can.edit
            ? 'Menyalin membawa indikator, target, pembagian, unit pelaksana, keterangan, dan target bulanan. Menyusun dari katalog membawa semua sasaran dan indikator yang berlaku pada tahun itu; targetnya masih kosong dan Anda isi satu per satu.'
            : 'Mintalah Perencana kantor ini, atau Pusat (biro perencanaan), menyusunnya.'}
        </p>
      </EmptyState>
      {make.error === null ? null : <ProblemNote error={make.error} />}
      <OtherYears data={data} />
      {copying ? <CopyDialog data={data} onClose={() => setCopying(false)} onCopied={onCopied} /> : null}
    </>
  )
}

function OtherYears({ data }: { readonly data: PlanShape }) {
  if (data.years.length === 0) return <p className="soft">Kantor ini belum mempunyai RKT untuk tahun lain.</p>
  return (
    <p>
      Tahun yang sudah mempunyai RKT:{' '}
      {data.years.map((year, index) => (
        <span key={year}>
          {index === 0 ? '' : ', '}
          <AppLink to={placeAddress({ unit: data.unit.slug, year, quarter: null }, 'rkt')}>{year}</AppLink>
        </span>
      ))}
    </p>
  )
}
