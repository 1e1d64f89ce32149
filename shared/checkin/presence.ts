import type { Scan } from '../records/scan.ts'

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
export type PresenceFact = Pick<Scan, 'id' | 'createdAt' | 'verdict' | 'fairDay' | 'undoes' | 'gateId'>

export const notSeenYet: Presence = { isInside: false, hasEntered: false, since: null, gateId: null }

/** Folds all scans of one person into their presence on a day. Rules P1 to P6 of SPEC.md. */
export function presenceOf(scans: readonly PresenceFact[], fairDay: string): Presence {
  const takenBack = new Set(scans.flatMap((scan) => scan.undoes ?? []))
  return scans
    .filter((scan) => scan.fairDay === fairDay && scan.undoes === null && !takenBack.has(scan.id))
    .toSorted(byInstant)
    .reduce(follow, notSeenYet)
}

function follow(before: Presence, scan: PresenceFact): Presence {
  switch (scan.verdict) {
    case 'admitted':
    case 'reEntry':
      return { isInside: true, hasEntered: true, since: scan.createdAt, gateId: scan.gateId }
    case 'exit':
    case 'notInside':
      return { ...notSeenYet, hasEntered: before.hasEntered }
    default:
      return before
  }
}

const byInstant = (a: PresenceFact, b: PresenceFact): number => compare(a.createdAt, b.createdAt) || compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
