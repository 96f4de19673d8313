import { Button } from '@mantine/core'
import { ProblemNote } from '#ui/confirm-with-reason.tsx'
import { AppLink } from '#ui/app-link.tsx'
import { placeAddress } from '#ui/place.ts'
import { useAction } from '#ui/queries.ts'
import { EmptyState } from '#ui/states.tsx'
import { annualPlanContract, type PlanShape } from '../contract/annual-plan.ts'

/** A year without a plan: what a plan is for, who may make it, and the years that have one. */
export function NoPlan({ data }: { readonly data: PlanShape }) {
  const { year, unit } = data
  const create = useAction(annualPlanContract.createPlan, { changes: [annualPlanContract.getPlan] })
  return (
    <>
      <EmptyState
        title={`${unit.shortName} belum mempunyai RKT ${year}.`}
        action={
          data.can.edit ? (
            <Button
              loading={create.isPending}
              onClick={() => create.mutate({ params: { unit: unit.slug, year } })}
            >
              Susun RKT {year} dari katalog
            </Button>
          ) : undefined
        }
      >
        <p>
          RKT memuat sasaran, indikator, dan target tahun beserta pembagiannya ke triwulan. Pengukuran dan
          laporan tahun itu memakai angkanya.
        </p>
        <p>
          {data.can.edit
            ? 'Menyusun dari katalog membawa semua sasaran dan indikator yang berlaku pada tahun itu; targetnya masih kosong dan Anda isi satu per satu.'
            : 'Mintalah Perencana kantor ini, atau Pusat (biro perencanaan), menyusunnya.'}
        </p>
      </EmptyState>
      {create.error === null ? null : <ProblemNote error={create.error} />}
      <OtherYears data={data} />
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
