import type { BadgeKind } from '../badge/badgeKinds.ts'

/** In which order badges lie on their sheets. */
export const printOrders = ['booth', 'organisation', 'name', 'kind'] as const
export type PrintOrder = (typeof printOrders)[number]

/** Whose badges are printed. */
export interface PrintChoice {
  /** Empty: every kind. */
  readonly kinds: readonly BadgeKind[]
  /** Only people of this enterprise or university; null: of any. */
  readonly organisationId: string | null
  readonly order: PrintOrder
}

export interface Chosen {
  /** In print order. */
  readonly attendeeIds: readonly string[]
  /** How many of them have no badge in force yet. */
  readonly without: number
}
