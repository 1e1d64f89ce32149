import type { BadgeKind } from '../badge/badgeKinds.ts'
import type { BadgeDesign } from '../records/badgeDesign.ts'
import type { BadgeLayout } from './designSchema.ts'
import type { SheetKind } from './sheet.ts'
import { designSizes, standardLayout } from './standardLayout.ts'

export interface ChosenDesign {
  /** Null for the standard badge. */
  readonly id: string | null
  readonly layout: BadgeLayout
  readonly sheet: SheetKind
}

/**
 * The design for a kind of person: the newest that names the kind, else the newest that names none, else the standard
 * badge. Ids break ties, so two stations with the same designs choose the same.
 */
export function chooseDesign(designs: readonly BadgeDesign[], kind: BadgeKind): ChosenDesign {
  const newestFirst = designs
    .filter(({ removedAt }) => removedAt === null)
    .toSorted((a, b) => (a.createdAt === b.createdAt ? compare(b.id, a.id) : compare(b.createdAt, a.createdAt)))
  const chosen =
    newestFirst.find(({ kinds }) => kinds.includes(kind)) ?? newestFirst.find(({ kinds }) => kinds.length === 0)
  return chosen === undefined ? standardDesign : { id: chosen.id, layout: chosen.layout, sheet: chosen.sheet }
}

const standardDesign: ChosenDesign = { id: null, layout: standardLayout(designSizes['90x55']), sheet: 'cut' }

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
