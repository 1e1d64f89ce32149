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
