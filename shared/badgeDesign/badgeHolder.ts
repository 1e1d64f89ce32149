import type { BadgeKind } from '../badge/badgeKinds.ts'

/** Everything that a badge can say of the person who wears it. Empty texts are drawn as nothing. */
export interface BadgeHolder {
  readonly kind: BadgeKind
  readonly name: string
  /** Enterprise or university. */
  readonly organisation: string
  readonly title: string
  readonly major: string
  /** Numbers of the enterprise's booths. */
  readonly booth: string
  readonly fairName: string
  readonly venue: string
  /** First and last day as they are printed. */
  readonly days: string
  /** 16 hex digits. */
  readonly serial: string
  /** The text of the QR code, exactly as issued. */
  readonly code: string
}
