import { joinWords } from '#core/history-words.ts'
import { organisationWords } from '#organisation/words.ts'
import { strategyWords } from '#strategy/words.ts'
import { planWords } from '#plan/words.ts'
import { cascadeWords } from '#cascade/words.ts'
import { draftingWords } from '#drafting/words.ts'
import { budgetWords } from '#budget/words.ts'
import { agreementWords } from '#agreement/words.ts'
import { exchangeWords } from '#exchange/words.ts'
import { measurementWords } from '#measurement/words.ts'
import { reportWords } from '#report/words.ts'

/** The words of the history of all steps. A new step is one line here. */
export const historyWords = joinWords([
  organisationWords,
  strategyWords,
  planWords,
  cascadeWords,
  draftingWords,
  budgetWords,
  agreementWords,
  exchangeWords,
  measurementWords,
  reportWords,
])
