import type { BadgeHolder } from '#shared/badgeDesign/badgeHolder.ts'
import type { BadgeLayout } from '#shared/badgeDesign/designSchema.ts'
import type { Chosen, PrintChoice } from '#shared/badgeDesign/printChoice.ts'
import type { AppError, Result } from '#shared/errors/result.ts'
import type { DrawnBadges, DrawRequest } from './drawBadges.ts'
import type { CodesJob } from './packCodes.ts'
import type { BadgePreview } from './previewBadge.ts'
import type { SheetsJob, SheetsReport } from './sheetsJob.ts'

/** What the badge worker can be asked. `warm`: fonts are loaded before the first badge is wanted. */
export type BadgeRequest =
  | { readonly type: 'warm' }
  | { readonly type: 'draw'; readonly id: number; readonly request: DrawRequest }
  | { readonly type: 'preview'; readonly id: number; readonly layout: BadgeLayout; readonly holder: BadgeHolder }
  | {
      readonly type: 'choose'
      readonly id: number
      readonly databaseName: string
      readonly fairId: string
      readonly choice: PrintChoice
    }
  /** One to a worker. Each piece of the file waits until the one before was taken. */
  | { readonly type: 'sheets'; readonly databaseName: string; readonly job: SheetsJob }
  | { readonly type: 'taken' }
  /** One to a worker. */
  | { readonly type: 'codes'; readonly databaseName: string; readonly job: CodesJob }

export type BadgeReply =
  | { readonly type: 'drawn'; readonly id: number; readonly outcome: Result<DrawnBadges> }
  | { readonly type: 'previewed'; readonly id: number; readonly outcome: Result<BadgePreview> }
  | { readonly type: 'chosen'; readonly id: number; readonly outcome: Result<Chosen> }
  | { readonly type: 'piece'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'coded'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** Badges so far. */
  | { readonly type: 'progress'; readonly badges: number }
  | { readonly type: 'printed'; readonly report: SheetsReport }
  | { readonly type: 'failed'; readonly error: AppError }
