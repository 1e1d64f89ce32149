import type { BadgeKind } from '../badge/badgeKinds.ts'

/** A code of ours after its signature was looked at. */
export interface BadgeReading {
  readonly type: 'badge'
  readonly serial: string
  readonly keyId: string
  readonly kind: BadgeKind
  readonly displayName: string
  readonly signature: 'valid' | 'forged' | 'unknownKey'
  /** When the key was revoked, if it was. */
  readonly keyRevokedAt: string | null
}

/** What came in at the gate, before it is known who it is. */
export type Reading =
  | BadgeReading
  /** `newer`: made by a newer version of FairDesk. `damaged`: ours, but a part of it can't be. */
  | { readonly type: 'foreign'; readonly reason: 'notOurs' | 'newer' | 'damaged' }
  /** Another system's code, such as that of a student card, that a rule of the fair leads to one person. */
  | { readonly type: 'alias' }
  /** Staff found the person by name. */
  | { readonly type: 'name' }
