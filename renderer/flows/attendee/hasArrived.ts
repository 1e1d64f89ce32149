import type { Scan } from '#shared/records/scan.ts'

/** Whether a person was let in at any time of the fair; a scan that was taken back does not count. */
export function hasArrived(scans: readonly Pick<Scan, 'id' | 'verdict' | 'undoes' | 'removedAt'>[]): boolean {
  const undone = new Set(scans.flatMap((scan) => scan.undoes ?? []))
  return scans.some((scan) => scan.removedAt === null && arrivals.has(scan.verdict) && !undone.has(scan.id))
}

const arrivals: ReadonlySet<Scan['verdict']> = new Set(['admitted', 'reEntry'])
