import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import './caseList.css'
import './listBox.css'
import { stepInList } from './stepInList.ts'
import { scrollToRow, useVisibleRows } from './useVisibleRows.ts'

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
  useEffect(() => scrollToRow(scroller.current, active, caseHeight, 0), [active])
  const onKeyDown = (event: KeyboardEvent) => {
    const isShortcut = event.ctrlKey || event.altKey || event.metaKey
    const next = isShortcut ? undefined : stepInList(event.key, active, count, casesPerPage)
    if (next === undefined) return
    event.preventDefault()
    onActive(next)
  }
  return (
    <div
      ref={scroller}
      className="list-box case-list"
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
