/** When something happened at a gate. Server and hub write `correctedAt` once, where a station's clock was wrong. */
export interface TimedFact {
  readonly id: string
  readonly createdAt: string
  readonly correctedAt?: string | null | undefined
}

/** The instant that counts. Rule P6 of SPEC.md. */
export const instantOf = ({ createdAt, correctedAt }: TimedFact): string => correctedAt ?? createdAt

/** By instant; two facts of one instant by their ids, so that every station has the same order. */
export const byInstant = (a: TimedFact, b: TimedFact): number =>
  compare(instantOf(a), instantOf(b)) || compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
