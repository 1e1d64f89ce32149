import type { AttachmentRow } from '#renderer/db/attachment.ts'
import type { BadgeHolder } from '#shared/badgeDesign/badgeHolder.ts'
import type { BadgeLayout } from '#shared/badgeDesign/designSchema.ts'
import type { Printed } from '#shared/badgeDesign/renderBadgesPdf.ts'
import type { Result } from '#shared/errors/result.ts'

/** A few badges, each on a page of exactly its own size. */
export interface DrawRequest {
  readonly badges: readonly { readonly layout: BadgeLayout; readonly holder: BadgeHolder }[]
  /** The pictures that the layouts show. */
  readonly attachments: readonly AttachmentRow[]
}

export interface DrawnBadges extends Printed {
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Draws badges as a PDF, away from the window; BADGE_RENDER_FAILED when that can't be done. Never rejects. */
export type DrawBadges = (request: DrawRequest) => Promise<Result<DrawnBadges>>
