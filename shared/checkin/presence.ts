import type { Scan } from '../records/scan.ts'
import { byInstant, instantOf, type TimedFact } from './factOrder.ts'

/** Where a person is on one day, as far as scans tell. */
export interface Presence {
  readonly isInside: boolean
  /** Was inside at some time of the day. */
  readonly hasEntered: boolean
  /** The scan that began the present stay, when inside. */
  readonly since: string | null
  readonly gateId: string | null
}

/** The part of a scan that says where its holder is. */
export type PresenceFact = TimedFact & Pick<Scan, 'verdict' | 'fairDay' | 'undoes' | 'gateId'>

export const notSeenYet: Presence = { isInside: false, hasEntered: false, since: null, gateId: null }

/** Folds all scans of one person into their presence on a day. Rules P1 to P6 of SPEC.md. */
export function presenceOf(scans: readonly PresenceFact[], fairDay: string): Presence {
  return standing(scans, fairDay).toSorted(byInstant).reduce(followScan, notSeenYet)
}

/** The facts of a day that count: neither taken back nor taking back. Rules P1 and P5. */
export function standing<T extends TimedFact & { readonly fairDay: string; readonly undoes: string | null }>(
  facts: readonly T[],
  fairDay: string,
): readonly T[] {
  const takenBack = new Set(facts.flatMap((fact) => fact.undoes ?? []))
  return facts.filter((fact) => fact.fairDay === fairDay && fact.undoes === null && !takenBack.has(fact.id))
}

/** The presence after one more scan. Rules P2 to P4. */
export function followScan(before: Presence, scan: PresenceFact): Presence {
  switch (scan.verdict) {
    case 'admitted':
    case 'reEntry':
      return { isInside: true, hasEntered: true, since: instantOf(scan), gateId: scan.gateId }
    case 'exit':
    case 'notInside':
      return { ...notSeenYet, hasEntered: before.hasEntered }
    default:
      return before
  }
}
