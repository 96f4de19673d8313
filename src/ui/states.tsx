import { Button, Loader } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { problemOf, type Problem } from './problem.ts'
import './states.css'

interface EmptyStateProps {
  /** What is missing: "Belum ada target 2025." */
  readonly title: string
  /** The next step, or whom to ask. */
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** Nothing here yet; names the next step. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      <div className="soft">{children}</div>
      {action === undefined ? null : <div className="state-action">{action}</div>}
    </div>
  )
}

export function LoadingState({ what = 'data' }: { readonly what?: string }) {
  return (
    <output className="state-loading soft">
      <Loader size={16} color="gray" aria-hidden="true" /> Memuat {what} …
    </output>
  )
}

interface ErrorStateProps {
  readonly error: unknown
  readonly onRetry?: () => void
}

/** A call that failed: the sentence of the server, the findings, the number to report, and a second try. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const problem = problemOf(error)
  return (
    <div className="state state-bad" role="alert">
      <p className="state-title">{problem.detail}</p>
      <ProblemList problem={problem} />
      {problem.requestId === null ? null : <p className="soft">Nomor permintaan: {problem.requestId}</p>}
      {onRetry === undefined ? null : (
        <div className="state-action">
          <Button variant="default" onClick={onRetry}>
            Coba lagi
          </Button>
        </div>
      )}
    </div>
  )
}

/** The findings of a problem and its other field errors, as a list; what its first sentence says already is not said again. */
export function ProblemList({ problem }: { readonly problem: Problem }) {
  const { detail } = problem
  const said = new Set(problem.findings.map(({ message, next }) => `${message} ${next}`))
  const lines = [
    ...problem.errors.map(({ message }) => message).filter((message) => !said.has(message)),
    ...problem.findings.map(
      ({ place, message, next }) => `${place}: ${detail.includes(message) ? next : `${message} ${next}`}`,
    ),
  ]
  if (lines.length === 0) return null
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

const refusedTitles: Readonly<Record<number, string>> = {
  401: 'Anda belum masuk',
  403: 'Tidak diizinkan',
  404: 'Tidak ditemukan',
}

/** Not signed in, not allowed, or not there: what, why, and where to go. */
export function RefusedState({ problem }: { readonly problem: Problem }) {
  return (
    <div className="state" role="alert">
      <p className="state-title">{refusedTitles[problem.status] ?? 'Ditolak'}</p>
      <p className="soft">{problem.detail}</p>
      <p>
        <a href="/">Kembali ke Beranda</a>
      </p>
    </div>
  )
}

interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data>
  readonly what?: string
  readonly children: (data: Data) => ReactNode
}

/** Shows the answer of `useEndpoint`, or that it loads, failed, or was refused. Old data stay while new ones load. */
export function Loaded<Data>({ query, what, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error === null) return what === undefined ? <LoadingState /> : <LoadingState what={what} />
  const problem = problemOf(query.error)
  if (problem.status in refusedTitles) return <RefusedState problem={problem} />
  return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
}
