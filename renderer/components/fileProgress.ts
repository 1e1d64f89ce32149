import type { AppError } from '#shared/errors/result.ts'

/** How a file that somebody asked for is getting on. */
export type FileProgress =
  | { readonly state: 'idle' }
  /** `share`: 0 to 1. */
  | { readonly state: 'running'; readonly share: number }
  | { readonly state: 'done'; readonly path: string }
  | { readonly state: 'failed'; readonly error: AppError }

/** Opens a file that this app wrote, or shows where it lies. */
export type RevealFile = (channel: 'files:open' | 'files:show', path: string) => void
