import { attendeeKinds } from '../reference/attendeeKinds.ts'
import type { BadgeHolder } from './badgeHolder.ts'
import type { DesignField } from './designFields.ts'
import type { BadgeLayout, DesignElement, TextElement } from './designSchema.ts'
import type { DrawIssue, Drawing, DrawOp } from './drawOps.ts'
import { fitText, LINE_EM, MM_PER_POINT } from './fitText.ts'
import type { Ink } from './fontMetrics.ts'

/** From the top of a line's em box to its base line, as ideographic fonts lay it (Noto Sans SC: 0.88). */
const BASE_LINE_EM = 0.88

/** One side of one badge as placed, measured drawing operations. Depends on nothing but its arguments. */
export function layoutSide(
  layout: BadgeLayout,
  elements: readonly DesignElement[],
  holder: BadgeHolder,
  ink: Ink,
): Drawing {
  const ops: DrawOp[] = []
  const issues: DrawIssue[] = []
  for (const element of elements) {
    switch (element.type) {
      case 'box':
        ops.push({ op: 'box', box: element, color: colorOf(element.ink, layout, holder) })
        break
      case 'image':
        ops.push({ op: 'image', sha256: element.sha256, fit: element.fit, box: element })
        break
      case 'qr': {
        const { x, y, side } = element
        const modules = ink.encode(holder.code)
        if (modules === undefined) issues.push({ issue: 'noCode', elementId: element.id })
        else ops.push({ op: 'code', box: { x, y, width: side, height: side }, modules })
        break
      }
      case 'text':
      case 'field': {
        const drawn = layoutText(element, layout, holder, ink)
        ops.push(...drawn.ops)
        issues.push(...drawn.issues)
        break
      }
      default:
        element satisfies never
    }
  }
  return { ops, issues }
}

function layoutText(element: TextElement, layout: BadgeLayout, holder: BadgeHolder, ink: Ink): Drawing {
  const text = element.type === 'text' ? element.text : fieldText(element.field, holder)
  const fitted = fitText(text, ink.fonts[element.weight], element)
  const size = fitted.sizePt * MM_PER_POINT
  const height = ((fitted.lines.length - 1) * LINE_EM + 1) * size
  const top = element.y + (element.height - height) / 2
  const color = colorOf(element.ink, layout, holder)
  const ops = fitted.lines.map(
    ({ glyphs, width }, index): DrawOp => ({
      op: 'text',
      x: element.x + (element.width - width * size) * SHIFT[element.align],
      y: top + (index * LINE_EM + BASE_LINE_EM) * size,
      size,
      weight: element.weight,
      color,
      glyphs,
    }),
  )
  const issues: DrawIssue[] = []
  if (fitted.isCut) issues.push({ issue: 'cut', elementId: element.id })
  if (fitted.missing.length > 0)
    issues.push({ issue: 'missing', elementId: element.id, characters: [...new Set(fitted.missing)] })
  return { ops, issues }
}

const SHIFT = { left: 0, center: 0.5, right: 1 } as const

const colorOf = (ink: string, { colors }: BadgeLayout, { kind }: BadgeHolder): string =>
  ink === 'kind' ? colors[kind] : ink

function fieldText(field: DesignField, holder: BadgeHolder): string {
  switch (field) {
    case 'kind':
      return `${attendeeKinds.label(holder.kind, 'zh')} ${attendeeKinds.label(holder.kind, 'en')}`
    case 'serial':
      return holder.serial.slice(-6).toUpperCase()
    default:
      return holder[field]
  }
}
