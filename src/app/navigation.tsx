import { Fragment } from 'react'
import { useLocation } from '@tanstack/react-router'
import { groupBy } from '#lib/group.ts'
import { AppLink } from '#ui/app-link.tsx'
import type { MyUnits } from '#organisation/web/use-session.ts'
import { useWords } from './i18n.ts'
import { addressAt, type Standing } from './place.ts'
import { administrationScreens, unitScreens } from './screens.tsx'

const screenGroups = [...groupBy(unitScreens, (screen) => screen.group ?? 'home')]

interface NavigationProps {
  readonly mine: MyUnits
  readonly standing: Standing | undefined
  /** On narrow screens the menu shows only when opened. */
  readonly open: boolean
}

/** The screens in the order of the cycle, then administration for whom it concerns. */
export function Navigation({ mine, standing, open }: NavigationProps) {
  const words = useWords()
  const { pathname } = useLocation()
  const administration = administrationScreens.filter((screen) => screen.allowed(mine))
  return (
    <nav
      id="menu-utama"
      className={open ? 'navigation open no-print' : 'navigation no-print'}
      aria-label={words.navigation}
    >
      {standing === undefined
        ? null
        : screenGroups.map(([group, screens]) => (
            <Fragment key={group}>
              {group === 'home' ? null : <p className="navigation-title">{words[group]}</p>}
              <ul>
                {screens.map((screen) => (
                  <NavigationItem
                    key={screen.path}
                    to={addressAt(standing, screen)}
                    current={standing.screen?.path === screen.path}
                    name={words[screen.name]}
                  />
                ))}
              </ul>
            </Fragment>
          ))}
      {administration.length === 0 ? null : (
        <>
          <p className="navigation-title">{words.administration}</p>
          <ul>
            {administration.map((screen) => (
              <NavigationItem
                key={screen.path}
                to={`/administrasi/${screen.path}`}
                current={pathname === `/administrasi/${screen.path}`}
                name={words[screen.name]}
              />
            ))}
          </ul>
        </>
      )}
    </nav>
  )
}

interface NavigationItemProps {
  readonly to: string
  readonly current: boolean
  readonly name: string
}

function NavigationItem({ to, current, name }: NavigationItemProps) {
  return (
    <li>
      <AppLink to={to} {...(current ? { 'aria-current': 'page' as const } : {})}>
        {name}
      </AppLink>
    </li>
  )
}
