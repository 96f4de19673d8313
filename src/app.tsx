import '#ui/mantine.ts'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { sessionContract } from '#core/session.ts'
import { signedOutEvent } from '#ui/call.ts'
import { HistoryWordsContext } from '#ui/history-words.ts'
import { problemOf } from '#ui/problem.ts'
import { endpointKey } from '#ui/queries.ts'
import { cssVariablesResolver, theme } from '#ui/theme.ts'
import { historyWords } from './app/history-words.ts'
import { router } from './app/routes.tsx'

const mostRetries = 2
const isPassing = (error: unknown): boolean => [0, 502, 503, 504].includes(problemOf(error).status)

const client = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (count, error) => count < mostRetries && isPassing(error) },
  },
})

/** When the server says that the session has ended, it is asked again who is there; the frame then shows the sign-in page. */
window.addEventListener(signedOutEvent, () => {
  void client.invalidateQueries({ queryKey: endpointKey(sessionContract.getSession) })
})

const place = document.getElementById('root')
if (place === null) throw new Error('index.html has no element #root')
createRoot(place).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      withGlobalClasses={false}
    >
      <QueryClientProvider client={client}>
        <HistoryWordsContext value={historyWords}>
          <RouterProvider router={router} />
        </HistoryWordsContext>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
