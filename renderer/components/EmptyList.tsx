import { Empty } from 'antd'
import type { ReactNode } from 'react'
import './recordTable.css'

interface EmptyListProps {
  readonly title: string
  readonly what: string
  /** What a person can do about it; null for whoever may do nothing. */
  readonly actions: ReactNode
}

/** A list that nothing is in yet, and how that is changed. */
export function EmptyList({ title, what, actions }: EmptyListProps) {
  return (
    <Empty
      className="list-empty"
      description={
        <>
          <strong>{title}</strong>
          <br />
          {what}
        </>
      }
    >
      {actions !== null && <div className="list-empty-actions">{actions}</div>}
    </Empty>
  )
}
