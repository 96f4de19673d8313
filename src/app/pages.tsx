import { useRouter, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useMemo, type ReactNode } from 'react'
import { readProblem } from '#ui/problem.ts'
import { Loaded, LoadingState, RefusedState } from '#ui/states.tsx'
import { ViewerContext } from '#ui/viewer.ts'
import { useMyUnits, useSession } from '#organisation/web/use-session.ts'
import type { SessionShape } from '#core/session.ts'
import { Frame } from './frame.tsx'
import { GoTo, GoToSignIn } from './go-to.tsx'
import { useLanguage, useWords } from './i18n.ts'
import { Language } from './language.tsx'
import { overviewContract } from '#overview/contract.ts'
import { quarters } from '#core/period.ts'
import { useEndpoint } from '#ui/queries.ts'
import { addressAt, findStanding, placeFor, remember, usePlaceParams, type Standing } from './place.ts'
import { administrationScreens } from './screens.tsx'
import { periodTitle, useTitle } from './title.ts'

const SignInScreen = lazy(() =>
  import('#organisation/web/sign-in-screen.tsx').then((file) => ({ default: file.SignInScreen })),
)
const ProfileScreen = lazy(() =>
  import('#organisation/web/profile-screen.tsx').then((file) => ({ default: file.ProfileScreen })),
)
const FirstPassword = lazy(() =>
  import('#organisation/web/first-password.tsx').then((file) => ({ default: file.FirstPassword })),
)

const Waiting = ({ children }: { readonly children: ReactNode }) => (
  <Suspense fallback={<LoadingState what="halaman" />}>{children}</Suspense>
)

/** Addresses of our own pages only; anything else leads to the start. */
const safeAddress = (wanted: unknown): string =>
  typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted) ? wanted : '/'

/** `/masuk?ke=...`: after signing in the person is where the link led. */
export function SignInPage() {
  const router = useRouter()
  const { ke }: { ke?: unknown } = useSearch({ strict: false })
  useTitle('Masuk')
  return (
    <Waiting>
      <SignInScreen onSignedIn={() => router.history.replace(safeAddress(ke))} />
    </Waiting>
  )
}

/** Everything behind the sign-in: asks who is there, then shows the frame. */
export function SignedPages() {
  const session = useSession()
  return (
    <Loaded query={session} what="sesi">
      {(person) => {
        if (person === null) return <GoToSignIn />
        return person.mustChangePassword ? (
          <Waiting>
            <FirstPassword username={person.username} />
          </Waiting>
        ) : (
          <Framed person={person} />
        )
      }}
    </Loaded>
  )
}

function Framed({ person }: { readonly person: SessionShape }) {
  const mine = useMyUnits()
  const { username, name, language } = person
  const viewer = useMemo(() => ({ username, name }), [username, name])
  return (
    <ViewerContext value={viewer}>
      <Language language={language}>
        <Loaded query={mine} what="unit Anda">
          {(units) => <Frame session={person} mine={units} />}
        </Loaded>
      </Language>
    </ViewerContext>
  )
}

/** `/`, `/:unit` and `/:unit/:year`: the first screen, where the person was last or belongs. */
export function StartPage() {
  const { data: mine } = useMyUnits()
  const standing = findStanding(usePlaceParams(), mine?.units ?? [])
  if (mine === undefined) return <LoadingState />
  if (standing?.isYearChosen === false) return <GoToLatest standing={standing} />
  if (standing !== undefined) return <GoTo to={addressAt(standing)} />
  return mine.units.length === 0 ? <NoUnit /> : <NotFoundPage />
}

/** A first visit leads to the latest year with a plan, and to the last quarter of it that has figures. */
function GoToLatest({ standing }: { readonly standing: Standing }) {
  const { unit, year: today } = standing
  const home = useEndpoint(overviewContract.getHome, { params: { unit: unit.slug, year: today } })
  const year = home.data?.years.find((planned) => planned <= today) ?? home.data?.years.at(-1) ?? today
  const then = useEndpoint(
    overviewContract.getHome,
    { params: { unit: unit.slug, year } },
    { enabled: home.data !== undefined },
  )
  return (
    <Loaded query={then} what="beranda">
      {({ quarters: measured }) => {
        const filled = measured.findLast((one) => one.filled > 0)?.quarter
        const quarter = quarters.find((one) => one === filled) ?? standing.quarter
        remember({ unit: unit.slug, year, quarter })
        return <GoTo to={addressAt({ ...standing, year, quarter })} />
      }}
    </Loaded>
  )
}

function NoUnit() {
  return (
    <div className="state">
      <p className="state-title">Anda belum memegang peran pada unit mana pun.</p>
      <p>Minta administrator unit Anda memberi peran, lalu muat ulang halaman ini.</p>
    </div>
  )
}

/** A screen of a unit; corrects the address when the period is missing or does not belong there. */
export function UnitPage() {
  const words = useWords()
  const params = usePlaceParams()
  const { data: mine } = useMyUnits()
  const standing = findStanding(params, mine?.units ?? [])
  const screen = standing?.screen
  useTitle(
    screen === undefined ? undefined : words[screen.name],
    standing?.unit.shortName,
    standing === undefined ? undefined : periodTitle(standing),
  )
  if (standing === undefined || screen === undefined) return <NotFoundPage />
  const address = addressAt(standing, screen)
  const given = [params.unit, params.year, params.screen, params.period].filter((part) => part !== undefined)
  if (`/${given.join('/')}` !== address) return <GoTo to={address} />
  const { Screen } = screen
  return (
    <>
      <PageHead title={words[screen.name]} about={`${standing.unit.shortName} · ${periodTitle(standing)}`} />
      <Waiting>
        <Screen key={address} place={placeFor(standing, screen)} />
      </Waiting>
    </>
  )
}

/** The one heading of the page, in the language of the frame. */
function PageHead({ title, about }: { readonly title: string; readonly about?: string }) {
  return (
    <header className="page-head">
      <h1 lang={useLanguage()}>{title}</h1>
      {about === undefined ? null : <p className="soft">{about}</p>}
    </header>
  )
}

export function ProfilePage() {
  const { profile } = useWords()
  useTitle(profile)
  return (
    <>
      <PageHead title={profile} />
      <Waiting>
        <ProfileScreen />
      </Waiting>
    </>
  )
}

/** `/administrasi/:screen`, for whom the server lets administer. */
export function AdministrationPage() {
  const words = useWords()
  const { screen: path } = usePlaceParams()
  const { data: mine } = useMyUnits()
  const screen = administrationScreens.find((one) => one.path === path)
  useTitle(screen === undefined ? undefined : words[screen.name], words.administration)
  if (screen === undefined) return <NotFoundPage />
  if (mine === undefined || !screen.allowed(mine)) return <RefusedState problem={readProblem(403, null)} />
  const { Screen } = screen
  return (
    <>
      <PageHead title={words[screen.name]} />
      <Waiting>
        <Screen />
      </Waiting>
    </>
  )
}

export const NotFoundPage = () => <RefusedState problem={readProblem(404, null)} />
