import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons'

export interface TableSort {
  /** Key of the column. */
  readonly by: string
  readonly isDescending: boolean
}

interface HeadColumn {
  readonly key: string
  readonly title: string
  readonly isSortable?: boolean
}

interface RecordTableHeadProps {
  readonly columns: readonly HeadColumn[]
  readonly template: string
  readonly minWidth: number
  readonly sort: TableSort | null
  readonly onSort: ((sort: TableSort | null) => void) | null
}

/** Titles that stay in sight; a sortable one is a button that goes up, down, and back to the list's own order. */
export function RecordTableHead({ columns, template, minWidth, sort, onSort }: RecordTableHeadProps) {
  return (
    <div role="rowgroup" className="record-head" style={{ minWidth }}>
      <div role="row" aria-rowindex={1} className="record-head-row" style={{ gridTemplateColumns: template }}>
        {columns.map(({ key, title, isSortable = false }, index) => {
          const order = sort?.by === key ? (sort.isDescending ? 'descending' : 'ascending') : 'none'
          return (
            <div
              key={key}
              role="columnheader"
              aria-colindex={index + 1}
              className="record-cell"
              {...(isSortable ? { 'aria-sort': order } : {})}
            >
              {isSortable && onSort !== null ? (
                <button type="button" className="record-sort" onClick={() => onSort(nextSort(key, order))}>
                  <span className="record-title">{title}</span>
                  {order === 'ascending' && <CaretUpOutlined aria-hidden />}
                  {order === 'descending' && <CaretDownOutlined aria-hidden />}
                </button>
              ) : (
                <span className="record-title">{title}</span>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

const nextSort = (by: string, order: 'none' | 'ascending' | 'descending'): TableSort | null =>
  order === 'descending' ? null : { by, isDescending: order === 'ascending' }
