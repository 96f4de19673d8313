import { Combobox, useCombobox } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { matchesFilter } from '#ui/filter.ts'
import { ChevronDownIcon } from '#ui/icons.tsx'
import type { SeenUnit } from '#organisation/web/use-session.ts'
import { useWords } from './i18n.ts'
import { addressAt, findStanding, type Standing } from './place.ts'

interface UnitSwitcherProps {
  readonly units: readonly SeenUnit[]
  readonly standing: Standing | undefined
}

/** The unit of the screen, and the tree of all units the person sees, to search and choose from. */
export function UnitSwitcher({ units, standing }: UnitSwitcherProps) {
  const words = useWords()
  const router = useRouter()
  const [wanted, setWanted] = useState('')
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      combobox.focusTarget()
      setWanted('')
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  })
  function choose(slug: string) {
    const chosen = findStanding({ unit: slug }, units)
    combobox.closeDropdown()
    if (chosen !== undefined)
      router.history.push(addressAt({ ...chosen, ...placeOf(standing) }, standing?.screen))
  }
  const shown = units.filter((unit) => matchesFilter(wanted, [unit.name, unit.shortName, unit.slug]))
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={choose}
      width={340}
      position="bottom-start"
      withinPortal={false}
    >
      <Combobox.Target targetType="button" withAriaAttributes={false}>
        <button
          type="button"
          className="unit-button"
          aria-haspopup="listbox"
          aria-expanded={combobox.dropdownOpened}
          onClick={() => combobox.toggleDropdown()}
        >
          <span className="visually-hidden">{words.unit}: </span>
          <span className="unit-name">{standing?.unit.shortName ?? words.unit}</span>
          {standing?.unit.isSample === true ? <SampleBadge /> : null}
          <ChevronDownIcon size={14} />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          aria-label={words.findUnit}
          placeholder={words.findUnit}
          value={wanted}
          onChange={(event) => {
            setWanted(event.currentTarget.value)
            combobox.updateSelectedOptionIndex()
          }}
        />
        <Combobox.Options mah={360} style={{ overflowY: 'auto' }} aria-label={words.unit}>
          {unitOptions(shown, standing?.unit.slug, wanted === '')}
          {shown.length === 0 ? <Combobox.Empty>{words.noUnit}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

const unitOptions = (units: readonly SeenUnit[], current: string | undefined, asTree: boolean) =>
  units.map((unit) => (
    <Combobox.Option key={unit.slug} value={unit.slug} active={unit.slug === current}>
      <span className="unit-option" style={{ paddingInlineStart: asTree ? unit.depth * 14 : 0 }}>
        {unit.name} {unit.isSample ? <SampleBadge /> : null}
      </span>
    </Combobox.Option>
  ))

const placeOf = (standing: Standing | undefined) =>
  standing === undefined ? {} : { year: standing.year, quarter: standing.quarter }

function SampleBadge() {
  const words = useWords()
  return (
    <span className="sample-badge" title={words.sampleWhy}>
      {words.sample}
    </span>
  )
}
