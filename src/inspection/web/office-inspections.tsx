import type { Output } from '#lib/endpoint.ts'
import { AppLink } from '#ui/app-link.tsx'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { placeAddress, type Place } from '#ui/place.ts'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import type { inspectionContract } from '../contract.ts'
import { areaKeys, areas } from '../rules/areas.ts'
import { CountWords } from './count-words.tsx'
import { useInspections } from './use-inspections.ts'

type Office = Output<(typeof inspectionContract)['listInspections']>['offices'][number]

const columnsOf = (place: Place): readonly TableColumn<Office>[] => [
  {
    key: 'name',
    name: 'Kantor',
    text: ({ name }) => name,
    render: ({ slug, name }) => (
      <AppLink to={placeAddress({ ...place, unit: slug, quarter: null }, 'pemeriksaan')}>{name}</AppLink>
    ),
  },
  ...areaKeys.map((key): TableColumn<Office> => ({
    key,
    name: areas[key].name,
    render: (office) => {
      const area = office.areas.find((one) => one.area === key)
      return area === undefined ? null : <CountWords counts={area} examined={area.examined} />
    },
  })),
  { key: 'errors', name: 'Salah', numeric: true, render: ({ errors }) => errors },
  { key: 'warnings', name: 'Periksa', numeric: true, render: ({ warnings }) => warnings },
]

const byWeight = (a: Office, b: Office): number =>
  b.errors - a.errors || b.warnings - a.warnings || a.name.localeCompare(b.name, 'id')

const sumOf = (offices: readonly Office[], of: 'errors' | 'warnings'): number =>
  offices.reduce((sum, office) => sum + office[of], 0)

/** Offices under the unit above them, if there is more than one such unit; those with most errors first. */
const byParent = (a: Office, b: Office): number =>
  (a.parent ?? '').localeCompare(b.parent ?? '', 'id') || byWeight(a, b)

/** The offices below a unit with how many contradictions each has, as they are looked at one after the other. */
export function OfficeInspections({ place }: { readonly place: Place }) {
  const query = useInspections(place)
  const offices = query.data?.pages.flatMap((part) => part.offices) ?? []
  const total = query.data?.pages[0]?.total
  const isGrouped = new Set(offices.map(({ parent }) => parent)).size > 1
  if (total === undefined)
    return query.error === null ? (
      <LoadingState what="pemeriksaan kantor" />
    ) : (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    )
  return (
    <div className="stack">
      <Totals offices={offices} total={total} />
      {query.error === null ? null : (
        <ErrorState error={query.error} onRetry={() => void query.fetchNextPage()} />
      )}
      <DataTable
        caption={`Temuan setiap kantor ${place.year}`}
        columns={columnsOf(place)}
        rows={offices.toSorted(isGrouped ? byParent : byWeight)}
        rowKey={({ slug }) => slug}
        {...(isGrouped ? { group: groupByParent(offices) } : {})}
        noun="kantor"
        asOf={query.dataUpdatedAt}
        empty={<EmptyState title="Tidak ada kantor di bawah unit ini.">Pilih unit lain.</EmptyState>}
      />
    </div>
  )
}

const groupByParent = (offices: readonly Office[]) => ({
  key: ({ parent }: Office) => parent ?? '',
  heading: ({ parent }: Office) => {
    const own = offices.filter((office) => office.parent === parent)
    return `${parent ?? 'Tanpa unit atasan'}: ${own.length} kantor, ${sumOf(own, 'errors')} salah, ${sumOf(own, 'warnings')} periksa`
  },
})

/** What all offices come to, and how far the look at them has come. */
function Totals({ offices, total }: { readonly offices: readonly Office[]; readonly total: number }) {
  const wrong = offices.filter(({ errors }) => errors > 0).length
  return (
    <p>
      {wrong} dari {offices.length} kantor mempunyai kesalahan; seluruhnya {sumOf(offices, 'errors')} salah
      dan {sumOf(offices, 'warnings')} hal untuk diperiksa.{' '}
      <output className="soft">
        {offices.length < total ? `Memeriksa ${offices.length} dari ${total} kantor …` : ''}
      </output>
    </p>
  )
}
