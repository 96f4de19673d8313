import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatLongDate } from '#lib/dates.ts'
import type { Place } from '#ui/place.ts'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { StaffSection } from './staff-section.tsx'
import { StaffTablesSection } from './staff-tables-section.tsx'
import { TrainingSection } from './training-section.tsx'
import './staff.css'

/** The people of an office: the list on a day, the tables and charts that follow from it, and their training in the year. */
export function StaffScreen({ place }: { readonly place: Place }) {
  const { unit, year } = place
  const [on, setOn] = useState('')
  const day = on === '' ? `${year}-12-31` : on
  const onDay = <StaffDay day={day} isChosen={on !== ''} onDay={setOn} />
  return (
    <ViewTabs
      views={[
        {
          key: 'list',
          name: 'Daftar pegawai',
          render: () => (
            <div className="stack">
              {onDay}
              <StaffSection unit={unit} on={day} />
            </div>
          ),
        },
        {
          key: 'tables',
          name: 'Tabel dan grafik',
          render: () => (
            <div className="stack">
              {onDay}
              <StaffTablesSection unit={unit} on={day} />
            </div>
          ),
        },
        { key: 'training', name: 'Pelatihan', render: () => <TrainingSection unit={unit} year={year} /> },
      ]}
    />
  )
}

interface StaffDayProps {
  readonly day: string
  readonly isChosen: boolean
  readonly onDay: (day: string) => void
}

function StaffDay({ day, isChosen, onDay }: StaffDayProps) {
  return (
    <div className="row no-print">
      <TextInput
        type="date"
        label="Keadaan pada tanggal"
        description={`Ditampilkan: ${formatLongDate(day)}`}
        value={isChosen ? day : ''}
        onChange={(event) => onDay(event.currentTarget.value)}
      />
      {isChosen ? (
        <Button variant="default" onClick={() => onDay('')}>
          Kembali ke akhir tahun
        </Button>
      ) : null}
    </div>
  )
}
