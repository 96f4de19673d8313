import { budgetTerms } from './glossary/budget.ts'
import { organisationTerms } from './glossary/organisation.ts'
import { planTerms } from './glossary/plan.ts'
import { resultTerms } from './glossary/results.ts'
import type { Term } from './glossary/term.ts'

/** The words of the program, in the order of the cycle; one name per concept, everywhere. */
export const glossary: readonly Term[] = [...organisationTerms, ...planTerms, ...budgetTerms, ...resultTerms]
