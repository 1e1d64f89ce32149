import type { BadgeKind } from '../badge/badgeKinds.ts'

/** Colours of the kinds until a design says otherwise. White text on each has a contrast of at least 4.5. */
export const kindColors: Readonly<Record<BadgeKind, string>> = {
  student: '#0b5cad',
  representative: '#9c3d00',
  delegate: '#19703b',
  staff: '#434343',
  guest: '#7c1f6f',
}
