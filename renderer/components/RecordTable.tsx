import { type KeyboardEvent, useDeferredValue, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { RecordRow } from './RecordRow.tsx'
import { RecordTableHead, type TableSort } from './RecordTableHead.tsx'
import './listBox.css'
import './recordTable.css'
import { stepInList } from './stepInList.ts'
import type { TableColumn } from './tableColumn.ts'
import { scrollToRow, useVisibleRows } from './useVisibleRows.ts'
import { componentWords } from './words.ts'

interface RecordTableProps<T> {
  readonly label: string
  readonly columns: readonly TableColumn<T>[]
  /** Ids in the order of the list; rows come as they are read. */
  readonly ids: readonly string[]
  readonly rows: ReadonlyMap<string, T>
  /** Told which part is on the screen, so that its rows can be read. */
  readonly onShow: (first: number, last: number) => void
  readonly onOpen: (id: string) => void
  /** The row whose record is open beside the table. */
  readonly openId?: string | null
  readonly sort?: TableSort | null
  readonly onSort?: (sort: TableSort | null) => void
}

/** Fits a 36-pixel target with room around it. */
const rowHeight = 48
const rowsPerPage = 10

/** A list of any length: only what is seen is drawn. One stop for Tab; arrows choose a row, Enter opens it. */
export function RecordTable<T>(props: RecordTableProps<T>) {
  const { label, columns, ids, rows, onShow, onOpen, openId = null, sort = null, onSort } = props
  const t = useWords(componentWords)
  const gridId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  // Drawn in pieces, so that a key pressed meanwhile is not kept waiting.
  const drawn = useDeferredValue(rows)
  const { first, last } = useVisibleRows(scroller, ids.length, rowHeight)
  const tellShown = useEffectEvent(onShow)
  useEffect(() => tellShown(first, last), [first, last])

  const current = Math.min(active, ids.length - 1)
  const moveTo = (index: number) => {
    setActive(index)
    // The head stays in sight and is as high as a row.
    scrollToRow(scroller.current, index, rowHeight, rowHeight)
  }
  const open = (index: number) => {
    const id = ids[index]
    if (id !== undefined) onOpen(id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return
    const next = stepInList(event.key, current, ids.length, rowsPerPage)
    if (next !== undefined) moveTo(next)
    else if (event.key === 'Enter' || event.key === ' ') open(current)
    else return
    event.preventDefault()
  }

  const template = columns
    .map(({ width, grow = 0 }) => `minmax(${width}px, ${grow === 0 ? `${width}px` : `${grow}fr`})`)
    .join(' ')
  const minWidth = columns.reduce((sum, { width }) => sum + width, 0)
  return (
    <div
      ref={scroller}
      className="list-box record-table"
      role="grid"
      aria-label={label}
      aria-rowcount={ids.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={current >= first && current <= last ? `${gridId}-${current}` : undefined}
      aria-description={t('tableKeys')}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <RecordTableHead columns={columns} template={template} minWidth={minWidth} sort={sort} onSort={onSort ?? null} />
      <div
        role="rowgroup"
        style={{ position: 'relative', height: ids.length * rowHeight, minWidth }}
        onClick={({ target }) => {
          const line = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
          if (line === null) return
          const index = Number(line.dataset['index'])
          setActive(index)
          open(index)
        }}
      >
        {ids.slice(first, last + 1).map((id, offset) => {
          const index = first + offset
          return (
            <RecordRow
              key={id}
              id={`${gridId}-${index}`}
              index={index}
              row={drawn.get(id)}
              columns={columns}
              template={template}
              height={rowHeight}
              isActive={index === current}
              isOpen={id === openId}
            />
          )
        })}
      </div>
    </div>
  )
}
