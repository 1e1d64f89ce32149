import type { BadgeLayout, DesignElement } from '#shared/badgeDesign/designSchema.ts'
import { freeId, toTenth } from '#shared/badgeDesign/editLayout.ts'

/** An element as it is first put on a badge: in the middle, black, readable. */
export function newElement(layout: BadgeLayout, type: 'field' | 'text' | 'qr' | 'box', text: string): DesignElement {
  const id = freeId(layout, type)
  if (type === 'qr') {
    const side = 24.5
    return { type, id, x: toTenth((layout.width - side) / 2), y: toTenth((layout.height - side) / 2), side }
  }
  const width = toTenth(layout.width * 0.6)
  const height = toTenth(Math.min(10, layout.height / 5))
  const box = { x: toTenth((layout.width - width) / 2), y: toTenth((layout.height - height) / 2), width, height }
  if (type === 'box') return { type, id, ...box, ink: 'kind' }
  const style = {
    weight: 'regular',
    align: 'left',
    ink: '#000000',
    largest: 14,
    smallestLine: 10,
    smallest: 6,
  } as const
  return type === 'field' ? { type, id, ...box, ...style, field: 'title' } : { type, id, ...box, ...style, text }
}
