import { createContext, use } from 'react'

/** Who looks at the screen. */
export interface Viewer {
  readonly username: string
  readonly name: string
}

export const ViewerContext = createContext<Viewer | null>(null)

/** The person signed in; for screens inside the frame, which nobody else sees. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext)
  if (viewer === null) throw new Error('useViewer is called outside the frame')
  return viewer
}
