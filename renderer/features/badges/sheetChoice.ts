import type { BadgeKind } from '#shared/badge/badgeKinds.ts'
import { chooseDesign } from '#shared/badgeDesign/chooseDesign.ts'
import type { PrintOrder } from '#shared/badgeDesign/printChoice.ts'
import { pageSheet, placesOn, type SheetKind, sheetFor, sheetKinds } from '#shared/badgeDesign/sheet.ts'
import type { BadgeDesign } from '#shared/records/badgeDesign.ts'

/** What the person at the screen chose for a print of many badges. */
export interface SheetChoice {
  /** Empty: all kinds. */
  readonly kinds: readonly BadgeKind[]
  readonly organisationId: string | null
  readonly order: PrintOrder
  /** Null: by the kind of each person. */
  readonly designId: string | null
  /** Null: what the design is usually printed on. */
  readonly paper: SheetKind | null
  /** The first free place of a used sheet, from 1. */
  readonly startAt: number
  /** Badges are made first for those who have none. */
  readonly isIssuing: boolean
}

export const usualChoice: SheetChoice = {
  kinds: [],
  organisationId: null,
  order: 'booth',
  designId: null,
  paper: null,
  startAt: 1,
  isIssuing: true,
}

/** The papers that a design fits on, the one in use, how many badges it holds, and the first free place on it. */
export function paperFor(designs: readonly BadgeDesign[], { designId, kinds, paper, startAt }: SheetChoice) {
  const design = designs.find(({ id }) => id === designId)
  const { layout, sheet: usual } = design ?? chooseDesign(designs, kinds[0] ?? 'representative')
  const papers = sheetKinds.filter((kind) => sheetFor(kind, layout) !== undefined)
  const sheet = paper !== null && papers.includes(paper) ? paper : papers.includes(usual) ? usual : 'page'
  const places = placesOn(sheetFor(sheet, layout) ?? pageSheet(layout))
  return { papers, sheet, places, startAt: Math.min(startAt, places) }
}
