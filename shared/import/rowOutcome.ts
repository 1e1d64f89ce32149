import type { AppError } from '../errors/result.ts'

/**
 * What a person decided about a row that may be about somebody the fair has already.
 * - `merge`: it is that record; the row updates it.
 * - `keepBoth`: it is another; it goes in and nobody asks again.
 * - `later`: it goes in, and the inbox shows the two.
 */
export type Decision =
  | { readonly type: 'merge'; readonly id: string }
  | { readonly type: 'keepBoth' }
  | { readonly type: 'later' }

export const undecided: Decision = { type: 'later' }

/** What becomes of a row; exactly one. An undecided row is unsure and goes in as a new record. */
export type RowOutcome =
  | { readonly type: 'created' | 'updated' | 'unchanged' | 'unsure' }
  | { readonly type: 'refused'; readonly error: AppError }
