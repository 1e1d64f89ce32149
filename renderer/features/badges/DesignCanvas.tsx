import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { SidePreview } from '#renderer/flows/badgePrint/previewBadge.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { type BadgeLayout, boxOf, type DesignElement } from '#shared/badgeDesign/designSchema.ts'
import {
  elementsOf,
  moveElement,
  removeElement,
  replaceElement,
  resizeElement,
  type Side,
} from '#shared/badgeDesign/editLayout.ts'
import { BadgeShapes } from './BadgeShapes.tsx'
import { useElementName } from './useElementName.ts'
import { useImageUrls } from './useImageUrls.ts'
import { badgeWords } from './words.ts'

interface DesignCanvasProps {
  readonly layout: BadgeLayout
  readonly side: Side
  /** Null until it is first drawn. */
  readonly drawn: SidePreview | null
  readonly chosenId: string | null
  readonly onChoose: (id: string | null) => void
  readonly onChange: (layout: BadgeLayout, step: string) => void
}

interface Drag {
  readonly element: DesignElement
  readonly isResize: boolean
  readonly startX: number
  readonly startY: number
  /** Names this drag among the steps of undo. */
  readonly step: string
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** One side of the badge as it will print, with handles. Moved by the mouse in half millimetres, by keys in whole ones. */
export function DesignCanvas({ layout, side, drawn, chosenId, onChoose, onChange }: DesignCanvasProps) {
  const t = useWords(badgeWords)
  const nameOf = useElementName()
  const urls = useImageUrls(layout)
  const svg = useRef<SVGSVGElement>(null)
  const drag = useRef<Drag | null>(null)
  const margin = Math.max(layout.width, layout.height) * 0.03

  const apply = (element: DesignElement, step: string) => onChange(replaceElement(layout, side, element), step)

  const begin = (event: PointerEvent, element: DesignElement, isResize: boolean) => {
    if (event.button !== 0) return
    event.stopPropagation()
    onChoose(element.id)
    event.currentTarget.setPointerCapture(event.pointerId)
    const { clientX: startX, clientY: startY, timeStamp } = event
    drag.current = { element, isResize, startX, startY, step: `drag ${element.id} ${timeStamp}` }
  }
  const follow = (event: PointerEvent) => {
    const scale = svg.current?.getScreenCTM()?.a ?? 1
    if (drag.current === null) return
    const { element, isResize, startX, startY, step } = drag.current
    const grid = event.altKey ? 0.1 : 0.5
    const snap = (pixels: number): number => Math.round(pixels / scale / grid) * grid
    const [dx, dy] = [snap(event.clientX - startX), snap(event.clientY - startY)]
    apply(isResize ? resizeElement(element, dx, dy) : moveElement(layout, element, dx, dy), step)
  }
  const end = () => {
    drag.current = null
  }
  const onKeyDown = (event: KeyboardEvent, element: DesignElement) => {
    const arrow = arrows[event.key]
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      onChange(removeElement(layout, side, element.id), `remove ${element.id}`)
      onChoose(null)
    } else if (arrow !== undefined) {
      event.preventDefault()
      const by = event.altKey ? 0.1 : event.shiftKey ? 5 : 1
      apply(moveElement(layout, element, arrow[0] * by, arrow[1] * by), `keys ${element.id}`)
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onChoose(element.id)
    } else if (event.key === 'Escape') onChoose(null)
  }

  return (
    <svg
      ref={svg}
      className="design-canvas"
      role="group"
      aria-label={t('canvas')}
      viewBox={`${-margin} ${-margin} ${layout.width + 2 * margin} ${layout.height + 2 * margin}`}
      onPointerDown={() => onChoose(null)}
      onPointerMove={follow}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <rect className="design-paper" width={layout.width} height={layout.height} />
      <clipPath id="design-clip">
        <rect width={layout.width} height={layout.height} />
      </clipPath>
      <g clipPath="url(#design-clip)" aria-hidden>
        {drawn !== null && <BadgeShapes side={drawn} urls={urls} />}
      </g>
      {elementsOf(layout, side).map((element) => (
        <rect
          key={element.id}
          className={element.id === chosenId ? 'design-handle is-chosen' : 'design-handle'}
          {...boxOf(element)}
          role="button"
          tabIndex={0}
          aria-label={nameOf(element)}
          aria-pressed={element.id === chosenId}
          onFocus={() => onChoose(element.id)}
          onPointerDown={(event) => begin(event, element, false)}
          onKeyDown={(event) => onKeyDown(event, element)}
        />
      ))}
      {elementsOf(layout, side)
        .filter(({ id }) => id === chosenId)
        .map((element) => {
          const { x, y, width, height } = boxOf(element)
          const size = margin * 0.8
          return (
            <rect
              key={element.id}
              className="design-corner"
              x={x + width - size / 2}
              y={y + height - size / 2}
              width={size}
              height={size}
              onPointerDown={(event) => begin(event, element, true)}
            />
          )
        })}
    </svg>
  )
}
