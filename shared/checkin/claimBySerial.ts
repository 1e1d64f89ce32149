import type { Badge } from '../records/badge.ts'
import type { Scan } from '../records/scan.ts'

type Unclaimed = Pick<Scan, 'attendeeId' | 'serial' | 'verdict'>

/**
 * Rule M4: a scan that was made before its badge had come here carries only the serial; once the badge is on record, the
 * scan is its person's. What a forged code says of itself proves nothing and stays nobody's.
 */
export function claimBySerial(
  badges: readonly Pick<Badge, 'serial' | 'attendeeId'>[],
): <T extends Unclaimed>(scan: T) => T {
  const owners = new Map(badges.map(({ serial, attendeeId }) => [serial, attendeeId]))
  return (scan) => {
    const { attendeeId, serial, verdict } = scan
    if (attendeeId !== null || serial === null || verdict === 'forged' || verdict === 'unknownKey') return scan
    const owner = owners.get(serial)
    return owner === undefined ? scan : { ...scan, attendeeId: owner }
  }
}
