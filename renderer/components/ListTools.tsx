import { Button, Input } from 'antd'
import type { ReactNode } from 'react'
import './recordTable.css'

interface ListToolsProps {
  readonly text: string
  /** What can be searched for; both the field's name and its placeholder. */
  readonly search: string
  readonly onText: (text: string) => void
  /** Further filters. */
  readonly children: ReactNode
  readonly isFiltered: boolean
  readonly clear: string
  readonly onClear: () => void
  /** How many there are, in words. */
  readonly count: string
}

/** What stands above a list: search, filters, the way back to the whole list, and how many there are. */
export function ListTools({ text, search, onText, children, isFiltered, clear, onClear, count }: ListToolsProps) {
  return (
    <div className="list-tools">
      <Input
        allowClear
        type="search"
        value={text}
        placeholder={search}
        aria-label={search}
        onChange={({ target }) => onText(target.value)}
      />
      {children}
      {isFiltered && (
        <Button type="link" onClick={onClear}>
          {clear}
        </Button>
      )}
      <span className="list-count" role="status">
        {count}
      </span>
    </div>
  )
}
