import type { Database } from '#platform/database/database.ts'
import { createAccount } from '#platform/sign-in/accounts.ts'
import { hashPassword } from '#platform/sign-in/password-hash.ts'
import { insertRole } from '#organisation/store/roles.ts'
import { demoAccounts } from './accounts.ts'
import { loadAgreements } from './agreements.ts'
import { loadBudget } from './budget.ts'
import { loadCards } from './cards.ts'
import { loadCascade } from './cascade.ts'
import { loadDocuments } from './documents.ts'
import { loadJambi } from './jambi.ts'
import { loadOrganisation, type SampleUnits } from './organisation.ts'
import { loadPlans } from './plans.ts'
import { loadCitations, loadRegulations } from './regulations.ts'
import { loadStrategy } from './strategy.ts'
import { loadStaff } from './staff.ts'

/**
 * Loads the sample offices with their plans and figures, and the demo accounts. What is there already stays: a start that was
 * interrupted between the two goes on where it ended. Answers whether anything was loaded.
 */
export async function loadSamples(db: Database, today: string): Promise<boolean> {
  const offices = await loadOffices(db)
  const accounts = await loadAccounts(db, today)
  return offices || accounts
}

/** The sample offices alone; the same on every day. */
export function loadOffices(db: Database): Promise<boolean> {
  return db.inScope('/', async (tx) => {
    if (await tx.selectFrom('organisation.unit').select('id').limit(1).executeTakeFirst()) return false
    const units = await loadOrganisation(tx)
    await loadRegulations(tx, units)
    await loadStaff(tx, units)
    await loadPlans(tx, units)
    const strategy = await loadStrategy(tx, units)
    await loadCards(tx, units, strategy)
    await loadBudget(tx, units, strategy.activities)
    await loadCascade(tx, units)
    await loadJambi(tx, units)
    await loadCitations(tx, units)
    await loadAgreements(tx, units)
    await loadDocuments(tx, units)
    return true
  })
}

async function loadAccounts(db: Database, today: string): Promise<boolean> {
  const [first] = demoAccounts
  if (first === undefined) return false
  const passwordHash = await hashPassword(first.password)
  return db.asPlatform(async (tx) => {
    if (await tx.selectFrom('platform.account').select('id').limit(1).executeTakeFirst()) return false
    const rows = await tx.selectFrom('organisation.unit').select(['id', 'path', 'slug']).execute()
    const units: SampleUnits = new Map(rows.map(({ slug, ...unit }) => [slug, unit]))
    for (const { username, name, role, unit: slug } of demoAccounts) {
      const account = { username, name, email: null, passwordHash, mustChangePassword: false, isDemo: true }
      const accountId = await createAccount(tx, account)
      const unit = slug === null ? null : (units.get(slug) ?? null)
      if (slug === null || unit !== null)
        await insertRole(tx, { accountId, unit, role, validFrom: today, validUntil: null })
    }
    return true
  })
}
