import type { Result } from '#shared/errors/result.ts'
import type { DayFigures } from '#shared/report/dayFigures.ts'
import type { WordLanguage } from '#shared/report/recordCells.ts'

/** What a report worker can be asked; one question to a worker. */
export type ReportRequest =
  | { readonly type: 'figures'; readonly databaseName: string; readonly fairId: string; readonly fairDay: string }
  | {
      readonly type: 'workbook'
      readonly databaseName: string
      readonly fairId: string
      readonly fairDay: string
      readonly language: WordLanguage
      /** Only for roles that may know who is helped. */
      readonly withAssistance: boolean
      /** Otherwise they are masked. */
      readonly withPhones: boolean
    }

export type ReportReply =
  /** 0 to 1. */
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'figures'; readonly outcome: Result<DayFigures> }
  | { readonly type: 'workbook'; readonly outcome: Result<Uint8Array<ArrayBuffer>> }
