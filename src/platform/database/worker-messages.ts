/** What the thread of the embedded engine is started with: a folder, or memory; `image` fills an empty one. */
export interface WorkerData {
  readonly folder?: string
  readonly image?: Uint8Array<ArrayBuffer>
}

export type ToWorker =
  | { readonly type: 'open' | 'bytes'; readonly bytes: Uint8Array }
  | { readonly type: 'copyIn'; readonly table: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'dump' | 'close' }

export type FromWorker =
  | { readonly type: 'ready' | 'done' }
  | { readonly type: 'bytes' | 'dump'; readonly bytes: Uint8Array }
  | { readonly type: 'failed'; readonly message: string; readonly code: string }
