import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router'
import { ErrorState } from '#ui/states.tsx'
import {
  AdministrationPage,
  NotFoundPage,
  ProfilePage,
  SignedPages,
  SignInPage,
  StartPage,
  UnitPage,
} from './pages.tsx'

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: ({ error }) => <ErrorState error={error} onRetry={() => window.location.reload()} />,
})
const signIn = createRoute({ getParentRoute: () => root, path: 'masuk', component: SignInPage })
const signed = createRoute({ getParentRoute: () => root, id: 'signed', component: SignedPages })

const signedPages = [
  createRoute({ getParentRoute: () => signed, path: '/', component: StartPage }),
  createRoute({ getParentRoute: () => signed, path: 'profil', component: ProfilePage }),
  createRoute({ getParentRoute: () => signed, path: 'administrasi/$screen', component: AdministrationPage }),
  createRoute({ getParentRoute: () => signed, path: '$unit', component: StartPage }),
  createRoute({ getParentRoute: () => signed, path: '$unit/$year', component: StartPage }),
  createRoute({ getParentRoute: () => signed, path: '$unit/$year/$screen', component: UnitPage }),
  createRoute({ getParentRoute: () => signed, path: '$unit/$year/$screen/$period', component: UnitPage }),
]

/** The pages of the program. Screens of units and of administration are listed in `screens.tsx`. */
export const router = createRouter({
  routeTree: root.addChildren([signIn, signed.addChildren(signedPages)]),
  scrollRestoration: true,
})
