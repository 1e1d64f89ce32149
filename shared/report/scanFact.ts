import type { Scan } from '../records/scan.ts'

/** The part of a scan that says what it means. */
export type ScanFact = Pick<
  Scan,
  'id' | 'createdAt' | 'verdict' | 'fairDay' | 'undoes' | 'attendeeId' | 'serial' | 'gateId' | 'reason'
>
