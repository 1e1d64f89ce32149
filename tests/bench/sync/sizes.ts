/** How much work each contestant is given. */
export interface Sizes {
  /** B1: records that a client pulls the first time. */
  readonly records: number
  /** B2: of which so many are edited without a network, and pushed. */
  readonly edits: number
  /** B3: so many clients edit so many records each of a pool that they share, without a network, then meet. */
  readonly clients: number
  readonly editsEach: number
  readonly pool: number
}

export const fullSizes: Sizes = { records: 50_000, edits: 10_000, clients: 20, editsEach: 500, pool: 1000 }
/** To try the bench itself; its figures say nothing. */
export const smallSizes: Sizes = { records: 6000, edits: 1000, clients: 5, editsEach: 50, pool: 100 }
