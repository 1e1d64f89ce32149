import type { BadgeHolder } from '#shared/badgeDesign/badgeHolder.ts'
import type { BadgeLayout } from '#shared/badgeDesign/designSchema.ts'
import type { Box, DrawIssue, DrawOp } from '#shared/badgeDesign/drawOps.ts'
import { layoutSide } from '#shared/badgeDesign/layoutSide.ts'
import type { BadgePress } from './openPress.ts'

/** A drawing operation as SVG: outlines instead of letters, so a screen shows exactly what paper will. */
export type PreviewShape =
  | { readonly type: 'path'; readonly path: string; readonly transform: string; readonly color: string }
  | { readonly type: 'box'; readonly box: Box; readonly color: string }
  | { readonly type: 'image'; readonly box: Box; readonly sha256: string; readonly fit: 'contain' | 'cover' }

export interface SidePreview {
  readonly shapes: readonly PreviewShape[]
  readonly issues: readonly DrawIssue[]
}

export interface BadgePreview {
  readonly front: SidePreview
  /** Null for a design without a back. */
  readonly back: SidePreview | null
}

export function previewBadge(press: BadgePress, layout: BadgeLayout, holder: BadgeHolder): BadgePreview {
  const side = (elements: BadgeLayout['front']): SidePreview => {
    const { ops, issues } = layoutSide(layout, elements, holder, press.ink)
    return { shapes: ops.flatMap((op) => shapesOf(press, op)), issues }
  }
  return { front: side(layout.front), back: layout.back === null ? null : side(layout.back) }
}

function shapesOf(press: BadgePress, op: DrawOp): readonly PreviewShape[] {
  switch (op.op) {
    case 'box':
      return [{ type: 'box', box: op.box, color: op.color }]
    case 'image':
      return [{ type: 'image', box: op.box, sha256: op.sha256, fit: op.fit }]
    case 'code': {
      const { x, y, width } = op.box
      const path = op.modules.runs
        .map(({ column, row, length }) => `M${column} ${row}h${length}v1h-${length}z`)
        .join('')
      const transform = `translate(${x} ${y}) scale(${width / op.modules.side})`
      return [
        { type: 'box', box: op.box, color: '#ffffff' },
        { type: 'path', path, transform, color: '#000000' },
      ]
    }
    case 'text': {
      let x = op.x
      return op.glyphs.map((glyph) => {
        const transform = `translate(${x} ${op.y}) scale(${op.size / 1000} ${-op.size / 1000})`
        x += glyph.advance * op.size
        return { type: 'path', path: press.outlines[op.weight](glyph.id), transform, color: op.color }
      })
    }
    default:
      return op satisfies never
  }
}
