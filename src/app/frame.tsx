import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { quarterName } from '#core/period.ts'
import { MenuIcon, CloseIcon } from '#ui/icons.tsx'
import type { SessionShape } from '#core/session.ts'
import type { MyUnits } from '#organisation/web/use-session.ts'
import { useWords } from './i18n.ts'
import { Navigation } from './navigation.tsx'
import { findStanding, remember, usePlaceParams, type Standing } from './place.ts'
import { PeriodSwitcher } from './period-switcher.tsx'
import { UnitSwitcher } from './unit-switcher.tsx'
import { UserMenu } from './user-menu.tsx'
import './frame.css'

interface FrameProps {
  readonly session: SessionShape
  readonly mine: MyUnits
}

/** What stands around every screen: navigation in the order of the cycle, unit, year, period, and the person. */
export function Frame({ session, mine }: FrameProps) {
  const words = useWords()
  const { pathname } = useLocation()
  const standing = findStanding(usePlaceParams(), mine.units)
  const [menuOpen, setMenuOpen] = useState(false)
  const main = useFocusOnChange(pathname, () => setMenuOpen(false))
  useMemory(standing)
  return (
    <div className="frame">
      <a className="skip-link" href="#isi">
        {words.skip}
      </a>
      <header className="frame-head no-print">
        <button
          type="button"
          className="burger"
          aria-expanded={menuOpen}
          aria-controls="menu-utama"
          onClick={() => setMenuOpen((open) => !open)}
        >
          {menuOpen ? <CloseIcon size={20} /> : <MenuIcon size={20} />}
          <span className="visually-hidden">{words.menu}</span>
        </button>
        <span className="brand">Siklus</span>
        <section className="context" aria-label={words.context}>
          <UnitSwitcher units={mine.units} standing={standing} />
          {standing === undefined ? null : <PeriodSwitcher standing={standing} />}
        </section>
        <UserMenu session={session} />
      </header>
      <Navigation mine={mine} standing={standing} open={menuOpen} />
      <main id="isi" lang="id" tabIndex={-1} ref={main}>
        <PrintHead standing={standing} />
        <Outlet />
      </main>
    </div>
  )
}

function PrintHead({ standing }: { readonly standing: Standing | undefined }) {
  if (standing?.screen === undefined) return null
  const { unit, year, quarter, screen } = standing
  return (
    <p className="print-head">
      {unit.name} · {screen.period === 'quarter' ? `${quarterName(quarter)} ${year}` : `Tahun ${year}`}
    </p>
  )
}

/** Moves the focus to the content when the screen changes, as loading a page would. */
function useFocusOnChange(pathname: string, onChange: () => void) {
  const main = useRef<HTMLElement>(null)
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    main.current?.focus({ preventScroll: true })
    onChange()
  })
  return main
}

function useMemory(standing: Standing | undefined) {
  const [unit, year, quarter] = [standing?.unit.slug, standing?.year, standing?.quarter]
  useEffect(() => {
    if (unit !== undefined && year !== undefined && quarter !== undefined) remember({ unit, year, quarter })
  }, [unit, year, quarter])
}
