import type { RowFor } from '../records/registry.ts'

/** Who has a badge in force and who has come, as far as lists show and filter it; the gate's verdict is made elsewhere. */
export interface Attendance {
  putBadge(row: RowFor<'badge'>): void
  putScan(row: RowFor<'scan'>): void
  /** Attendees as badges and scans name them: merges are not followed here. */
  withBadge(): ReadonlySet<string>
  arrived(): ReadonlySet<string>
}

export function createAttendance(): Attendance {
  const badges = new Map<string, string>()
  const arrivals = new Map<string, string>()
  const undone = new Set<string>()
  return {
    putBadge: (row) => {
      if (row.removedAt === null && row.retiredAt === null) badges.set(row.id, row.attendeeId)
      else badges.delete(row.id)
    },
    putScan: (row) => {
      if (row.undoes !== null) undone.add(row.undoes)
      const isArrival = (row.verdict === 'admitted' || row.verdict === 'reEntry') && row.removedAt === null
      if (isArrival && row.attendeeId !== null) arrivals.set(row.id, row.attendeeId)
      else arrivals.delete(row.id)
    },
    withBadge: () => new Set(badges.values()),
    arrived: () => {
      const came = new Set<string>()
      for (const [scanId, attendeeId] of arrivals) if (!undone.has(scanId)) came.add(attendeeId)
      return came
    },
  }
}
