import type { ReactNode } from 'react'

/** One column of a RecordTable. */
export interface TableColumn<T> {
  readonly key: string
  readonly title: string
  /** Pixels that the column has at least; what is left over is shared out by `grow`. */
  readonly width: number
  readonly grow?: number
  readonly isSortable?: boolean
  readonly render: (row: T) => ReactNode
}
