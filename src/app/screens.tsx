import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type { MyUnits } from '#organisation/web/use-session.ts'
import type { Place } from '#ui/place.ts'
import type { Words } from './i18n.ts'

/** A screen of a unit, in the order of the cycle. */
export interface UnitScreen {
  /** Stands in the address: `/bkhit-kalbar/2025/rkt`. */
  readonly path: string
  readonly name: keyof Words
  /** The heading of the menu below which it stands; screens of a group follow each other. */
  readonly group?: keyof Words
  /** Whether the screen shows one quarter or the whole year. */
  readonly period: 'quarter' | 'year'
  readonly Screen: LazyExoticComponent<ComponentType<{ readonly place: Place }>>
}

/** A screen of the installation: `/administrasi/pengguna`. */
export interface AdministrationScreen {
  readonly path: string
  readonly name: keyof Words
  readonly allowed: (mine: MyUnits) => boolean
  readonly Screen: LazyExoticComponent<ComponentType>
}

export const unitScreens: readonly UnitScreen[] = [
  {
    path: 'beranda',
    name: 'home',
    period: 'year',
    Screen: lazy(() =>
      import('#overview/web/home-screen.tsx').then((file) => ({ default: file.HomeScreen })),
    ),
  },
  {
    path: 'renstra',
    name: 'strategy',
    group: 'planningGroup',
    period: 'year',
    Screen: lazy(() =>
      import('#strategy/web/strategy-screen.tsx').then((file) => ({ default: file.StrategyScreen })),
    ),
  },
  {
    path: 'kartu-indikator',
    name: 'catalogue',
    group: 'planningGroup',
    period: 'year',
    Screen: lazy(() =>
      import('#strategy/web/catalogue-screen.tsx').then((file) => ({ default: file.CatalogueScreen })),
    ),
  },
  {
    path: 'pohon-kinerja',
    name: 'cascade',
    group: 'planningGroup',
    period: 'year',
    Screen: lazy(() =>
      import('#cascade/web/cascade-screen.tsx').then((file) => ({ default: file.CascadeScreen })),
    ),
  },
  {
    path: 'penyusunan',
    name: 'drafting',
    group: 'planningGroup',
    period: 'year',
    Screen: lazy(() =>
      import('#drafting/web/drafting-screen.tsx').then((file) => ({ default: file.DraftingScreen })),
    ),
  },
  {
    path: 'rkt',
    name: 'plan',
    group: 'planningGroup',
    period: 'year',
    Screen: lazy(() => import('./plan-screen.tsx').then((file) => ({ default: file.PlanWithCards }))),
  },
  {
    path: 'target-bulanan',
    name: 'monthlyTargets',
    group: 'planningGroup',
    period: 'year',
    Screen: lazy(() =>
      import('#plan/web/months-screen.tsx').then((file) => ({ default: file.MonthsScreen })),
    ),
  },
  {
    path: 'anggaran',
    name: 'budget',
    group: 'budgetGroup',
    period: 'year',
    Screen: lazy(() =>
      import('#budget/web/budget-screen.tsx').then((file) => ({ default: file.BudgetScreen })),
    ),
  },
  {
    path: 'perjanjian',
    name: 'agreement',
    group: 'budgetGroup',
    period: 'year',
    Screen: lazy(() =>
      import('#agreement/web/agreement-screen.tsx').then((file) => ({ default: file.AgreementScreen })),
    ),
  },
  {
    path: 'rencana-aksi',
    name: 'actionPlan',
    group: 'budgetGroup',
    period: 'year',
    Screen: lazy(() =>
      import('#agreement/web/action-plan-screen.tsx').then((file) => ({ default: file.ActionPlanScreen })),
    ),
  },
  {
    path: 'pengukuran',
    name: 'measurement',
    group: 'reportingGroup',
    period: 'quarter',
    Screen: lazy(() =>
      import('#measurement/web/measurement-screen.tsx').then((file) => ({
        default: file.MeasurementScreen,
      })),
    ),
  },
  {
    path: 'laporan',
    name: 'report',
    group: 'reportingGroup',
    period: 'quarter',
    Screen: lazy(() =>
      import('#report/web/report-screen.tsx').then((file) => ({ default: file.ReportScreen })),
    ),
  },
  {
    path: 'dokumen',
    name: 'documents',
    group: 'reportingGroup',
    period: 'year',
    Screen: lazy(() =>
      import('#report/web/documents/documents-screen.tsx').then((file) => ({
        default: file.DocumentsScreen,
      })),
    ),
  },
  {
    path: 'pemeriksaan',
    name: 'inspection',
    group: 'reportingGroup',
    period: 'year',
    Screen: lazy(() =>
      import('#inspection/web/inspection-screen.tsx').then((file) => ({
        default: file.InspectionScreen,
      })),
    ),
  },
  {
    path: 'impor',
    name: 'exchange',
    group: 'officeGroup',
    period: 'year',
    Screen: lazy(() =>
      import('#exchange/web/import-screen.tsx').then((file) => ({ default: file.ImportScreen })),
    ),
  },
  {
    path: 'organisasi',
    name: 'organisation',
    group: 'officeGroup',
    period: 'year',
    Screen: lazy(() =>
      import('#organisation/web/organisation-screen.tsx').then((file) => ({
        default: file.OrganisationScreen,
      })),
    ),
  },
  {
    path: 'pegawai',
    name: 'staff',
    group: 'officeGroup',
    period: 'year',
    Screen: lazy(() =>
      import('#organisation/web/staff-screen.tsx').then((file) => ({ default: file.StaffScreen })),
    ),
  },
  {
    path: 'dasar-hukum',
    name: 'regulations',
    group: 'officeGroup',
    period: 'year',
    Screen: lazy(() =>
      import('#plan/web/legal-bases-screen.tsx').then((file) => ({ default: file.LegalBasesScreen })),
    ),
  },
]

export const administrationScreens: readonly AdministrationScreen[] = [
  {
    path: 'pengguna',
    name: 'users',
    allowed: (mine) => mine.can.manageUsers,
    Screen: lazy(() =>
      import('#organisation/web/users-screen.tsx').then((file) => ({ default: file.UsersScreen })),
    ),
  },
  {
    path: 'riwayat',
    name: 'history',
    allowed: (mine) => mine.can.readHistory,
    Screen: lazy(() =>
      import('#organisation/web/history-screen.tsx').then((file) => ({ default: file.HistoryScreen })),
    ),
  },
  {
    path: 'cadangan',
    name: 'backup',
    allowed: (mine) => mine.installationAdministrator,
    Screen: lazy(() =>
      import('#organisation/web/backup-screen.tsx').then((file) => ({ default: file.BackupScreen })),
    ),
  },
]

export const findUnitScreen = (path: string | undefined): UnitScreen | undefined =>
  unitScreens.find((screen) => screen.path === path)
