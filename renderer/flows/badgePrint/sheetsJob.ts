import type { Printed } from '#shared/badgeDesign/renderBadgesPdf.ts'
import type { SheetKind } from '#shared/badgeDesign/sheet.ts'

/** Many badges on paper. */
export interface SheetsJob {
  readonly fairId: string
  /** People in the order in which their badges are wanted; those without a badge in force are passed over. */
  readonly attendeeIds: readonly string[]
  /** The design for all of them; null: each by the kind of person. */
  readonly designId: string | null
  readonly sheet: SheetKind
  /** Labels of the first sheet that are used up. */
  readonly skip: number
}

/** Problems that staff should see to before the badges are handed out. */
export interface SheetsReport extends Pick<Printed, 'badges' | 'pages' | 'paper'> {
  /** People of the job without a badge in force. */
  readonly passedOver: number
  /** Whose badge has a text that had to be cut, or characters that no font here has; at most 100. */
  readonly doubtful: readonly { readonly attendeeId: string; readonly issue: 'cut' | 'missing' }[]
}
