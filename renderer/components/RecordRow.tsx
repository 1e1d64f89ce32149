import { useMemo } from 'react'
import type { TableColumn } from './tableColumn.ts'

interface RecordRowProps<T> {
  readonly id: string
  /** In the whole list. */
  readonly index: number
  /** Undefined until it has been read. */
  readonly row: T | undefined
  readonly columns: readonly TableColumn<T>[]
  /** Of the grid, as the head has it. */
  readonly template: string
  readonly height: number
  readonly isActive: boolean
  readonly isOpen: boolean
}

/** One line of a RecordTable; drawn again only when something of it changes. */
export function RecordRow<T>({ id, index, row, columns, template, height, isActive, isOpen }: RecordRowProps<T>) {
  // An element that stays the same is not looked at again. Not memo(), whose type knows no T.
  return useMemo(
    () => (
      <div
        id={id}
        data-index={index}
        role="row"
        aria-rowindex={index + 2}
        aria-selected={isOpen}
        className={`record-row${isActive ? ' record-row-active' : ''}${isOpen ? ' record-row-open' : ''}`}
        style={{ gridTemplateColumns: template, height, transform: `translateY(${index * height}px)` }}
      >
        {columns.map((column, at) => (
          <div key={column.key} role="gridcell" aria-colindex={at + 1} className="record-cell">
            {row === undefined ? <span className="record-pending" /> : column.render(row)}
          </div>
        ))}
      </div>
    ),
    [id, index, row, columns, template, height, isActive, isOpen],
  )
}
