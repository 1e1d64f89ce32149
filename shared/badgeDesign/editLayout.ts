import type { BadgeLayout, DesignElement } from './designSchema.ts'
import { MOST_ELEMENTS, QR_MM, SIDE_MM } from './designSchema.ts'

export type Side = 'front' | 'back'

/** Steps of a tenth of a millimetre: finer than any cutter. */
export const toTenth = (value: number): number => Math.round(value * 10) / 10

export const elementsOf = (layout: BadgeLayout, side: Side): readonly DesignElement[] => layout[side] ?? []

/** What a layout looks like after one change. Nothing here can make a layout that its schema refuses. */
export function replaceElement(layout: BadgeLayout, side: Side, changed: DesignElement): BadgeLayout {
  const elements = elementsOf(layout, side).map((element) => (element.id === changed.id ? changed : element))
  return { ...layout, [side]: elements }
}

/** On top of the others; the layout itself when there are as many as there may be. */
export function addElement(layout: BadgeLayout, side: Side, element: DesignElement): BadgeLayout {
  const count = layout.front.length + (layout.back?.length ?? 0)
  return count >= MOST_ELEMENTS ? layout : { ...layout, [side]: [...elementsOf(layout, side), element] }
}

export const removeElement = (layout: BadgeLayout, side: Side, id: string): BadgeLayout => ({
  ...layout,
  [side]: elementsOf(layout, side).filter((element) => element.id !== id),
})

/** One place nearer to the reader (1) or to the paper (-1). */
export function raiseElement(layout: BadgeLayout, side: Side, id: string, by: 1 | -1): BadgeLayout {
  const elements = [...elementsOf(layout, side)]
  const from = elements.findIndex((element) => element.id === id)
  const to = from + by
  const [one, other] = [elements[from], elements[to]]
  if (one === undefined || other === undefined) return layout
  elements[from] = other
  elements[to] = one
  return { ...layout, [side]: elements }
}

/** Moves by millimetres; part of it always stays on the badge, where it can be taken hold of again. */
export function moveElement<T extends DesignElement>(layout: BadgeLayout, element: T, dx: number, dy: number): T {
  const [width, height] = element.type === 'qr' ? [element.side, element.side] : [element.width, element.height]
  return {
    ...element,
    x: toTenth(clamp(element.x + dx, 2 - width, layout.width - 2)),
    y: toTenth(clamp(element.y + dy, 2 - height, layout.height - 2)),
  }
}

/** Makes it larger or smaller at its lower right corner. A code stays square. */
export function resizeElement(element: DesignElement, dWidth: number, dHeight: number): DesignElement {
  if (element.type === 'qr') {
    const side = clamp(element.side + Math.max(dWidth, dHeight), QR_MM.least, QR_MM.most)
    return { ...element, side: toTenth(side) }
  }
  return {
    ...element,
    width: toTenth(clamp(element.width + dWidth, 1, SIDE_MM.most)),
    height: toTenth(clamp(element.height + dHeight, 1, SIDE_MM.most)),
  }
}

/** An id that no element of the layout has. */
export function freeId({ front, back }: BadgeLayout, type: DesignElement['type']): string {
  const taken = new Set([...front, ...(back ?? [])].map(({ id }) => id))
  for (let number = 1; ; number += 1) if (!taken.has(`${type}-${number}`)) return `${type}-${number}`
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)
