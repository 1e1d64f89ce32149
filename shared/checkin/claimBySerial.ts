import type { Badge } from '../records/badge.ts'
import type { Scan } from '../records/scan.ts'

type Owned = Pick<Scan, 'attendeeId' | 'serial' | 'verdict'>

/** The serial by which a scan without a person can find its own; null for the others. What a forged code says proves nothing. */
export const claimedSerial = ({ attendeeId, serial, verdict }: Owned): string | null =>
  attendeeId !== null || verdict === 'forged' || verdict === 'unknownKey' ? null : serial

/**
 * Rule M4: a scan that was made before its badge had come here carries only the serial; once the badge is on record, the
 * scan is its person's.
 */
export function claimBySerial(
  badges: readonly Pick<Badge, 'serial' | 'attendeeId'>[],
): <T extends Owned>(scan: T) => T {
  const owners = new Map(badges.map(({ serial, attendeeId }) => [serial, attendeeId]))
  return (scan) => {
    const owner = owners.get(claimedSerial(scan) ?? '')
    return owner === undefined ? scan : { ...scan, attendeeId: owner }
  }
}
