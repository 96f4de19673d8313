import type { Output } from '#lib/endpoint.ts'
import { AppLink } from '#ui/app-link.tsx'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { placeAddress, type Place } from '#ui/place.ts'
import { useEndpoint } from '#ui/queries.ts'
import { EmptyState, Loaded } from '#ui/states.tsx'
import { inspectionContract } from '../contract.ts'
import { areaKeys, areas } from '../rules/areas.ts'
import { CountWords } from './count-words.tsx'

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

/** The offices below a unit with how many contradictions each has, those with most errors first. */
export function OfficeInspections({ place }: { readonly place: Place }) {
  const query = useEndpoint(inspectionContract.listInspections, {
    params: { unit: place.unit, year: place.year },
  })
  return (
    <Loaded query={query} what="pemeriksaan kantor">
      {({ offices }) => (
        <DataTable
          caption={`Temuan setiap kantor ${place.year}`}
          columns={columnsOf(place)}
          rows={offices.toSorted((a, b) => b.errors - a.errors || b.warnings - a.warnings)}
          rowKey={({ slug }) => slug}
          noun="kantor"
          asOf={query.dataUpdatedAt}
          empty={<EmptyState title="Tidak ada kantor di bawah unit ini.">Pilih unit lain.</EmptyState>}
        />
      )}
    </Loaded>
  )
}
