import type { CodeModules, Glyph, Weight } from './fontMetrics.ts'

/** One thing to draw. Millimetres from the upper left corner of the badge; colours as #rrggbb. */
export type DrawOp =
  | { readonly op: 'box'; readonly box: Box; readonly color: string }
  | {
      readonly op: 'text'
      /** Left end of the base line. */
      readonly x: number
      readonly y: number
      /** Em in millimetres. */
      readonly size: number
      readonly weight: Weight
      readonly color: string
      readonly glyphs: readonly Glyph[]
    }
  | { readonly op: 'code'; readonly box: Box; readonly modules: CodeModules }
  /** `contain`: all of it in the middle of the box; `cover`: all of the box, what reaches out is cut off. */
  | { readonly op: 'image'; readonly sha256: string; readonly fit: 'contain' | 'cover'; readonly box: Box }

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What staff should know before a badge is handed out. */
export type DrawIssue =
  | { readonly issue: 'cut'; readonly elementId: string }
  | { readonly issue: 'missing'; readonly elementId: string; readonly characters: readonly string[] }
  | { readonly issue: 'noCode'; readonly elementId: string }

export interface Drawing {
  readonly ops: readonly DrawOp[]
  readonly issues: readonly DrawIssue[]
}
