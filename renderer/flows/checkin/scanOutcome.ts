import type { BadgeKind } from '#shared/badge/badgeKinds.ts'
import type { Direction } from '#shared/checkin/decide.ts'
import type { VerdictCode } from '#shared/checkin/verdictCodes.ts'
import type { ReplacedBy } from '../badge/findHolder.ts'
import type { CountChange } from './countChange.ts'

/** What a gate shows: everything in it is committed. */
export interface ScanOutcome {
  readonly scanId: string
  readonly createdAt: string
  readonly verdict: VerdictCode
  readonly direction: Direction
  /** What was scanned, as it came; empty for somebody found by name. */
  readonly text: string
  /** Empty when nobody is known by this code. */
  readonly name: string
  readonly kind: BadgeKind | null
  readonly organisation: string
  readonly attendeeId: string | null
  /** The attachment with their face, where there is one. */
  readonly photo: string | null
  /** The stay that the scan found, for "already inside since, at". */
  readonly since: string | null
  readonly sinceGateId: string | null
  readonly change: CountChange
  /** For a retired badge: the one in force that its holder has instead. */
  readonly replacedBy: ReplacedBy | null
  /** Why staff decided as they did, or why a code could not be read. */
  readonly note: 'byName' | 'byAlias' | 'ambiguousAlias' | 'override' | 'newerCode' | 'damagedCode' | null
}
