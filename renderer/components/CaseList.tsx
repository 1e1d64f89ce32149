import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import './caseList.css'
import { useVisibleRows } from './useVisibleRows.ts'

interface CaseListProps {
  readonly label: string
  /** What the keys do here. */
  readonly hint: string
  readonly count: number
  readonly active: number
  readonly onActive: (index: number) => void
  readonly renderCase: (index: number) => ReactNode
}

const caseHeight = 56
const casesPerPage = 8

/** Things to decide, one above the other, of any number: one stop for Tab, the arrows show one beside the list. */
export function CaseList({ label, hint, count, active, onActive, renderCase }: CaseListProps) {
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const { first, last } = useVisibleRows(scroller, count, caseHeight)
  useEffect(() => showCase(scroller.current, active), [active])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.ctrlKey || event.altKey || event.metaKey ? undefined : steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    onActive(Math.max(0, Math.min(count - 1, step(active, count))))
  }
  return (
    <div
      ref={scroller}
      className="case-list"
      role="listbox"
      aria-label={label}
      aria-description={hint}
      aria-activedescendant={active >= first && active <= last ? `${id}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ position: 'relative', height: count * caseHeight }}>
        {Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => {
          const index = first + offset
          return (
            <div
              key={index}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              aria-setsize={count}
              aria-posinset={index + 1}
              className={`case-item${index === active ? ' case-item-active' : ''}`}
              style={{ height: caseHeight, transform: `translateY(${index * caseHeight}px)` }}
              onClick={() => onActive(index)}
            >
              {renderCase(index)}
            </div>
          )
        })}
      </div>
    </div>
  )
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + casesPerPage,
  PageUp: (at) => at - casesPerPage,
  Home: () => 0,
  End: (_at, count) => count - 1,
}

/** Scrolls just far enough. */
function showCase(element: HTMLElement | null, index: number): void {
  if (element === null) return
  const [start, end] = [index * caseHeight, (index + 1) * caseHeight]
  if (start < element.scrollTop) element.scrollTop = start
  else if (end > element.scrollTop + element.clientHeight) element.scrollTop = end - element.clientHeight
}
