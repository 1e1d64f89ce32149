import { DownOutlined } from '@ant-design/icons'
import { type CSSProperties, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { PreviewColumn } from '#renderer/flows/excel/importMessages.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import type { ImportKind } from '#shared/import/importColumns.ts'
import { columnLetters } from '#shared/tables/columnLetters.ts'
import { FieldList } from './FieldList.tsx'
import { useImportLabels } from './importLabels.ts'
import { previewWords } from './previewWords.ts'

interface FieldPickerProps {
  readonly kind: ImportKind
  readonly column: PreviewColumn
  readonly columns: readonly PreviewColumn[]
  readonly onPick: (columnId: string | null) => void
}

/** A button that says what the column is and opens the list of fields: 200 lists at once would take too long to draw. */
export function FieldPicker({ kind, column, columns, onPick }: FieldPickerProps) {
  const t = useWords(previewWords)
  const labels = useImportLabels()
  const [place, setPlace] = useState<CSSProperties | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const value = column.columnId === null ? t('leaveOut') : labels.column(column.columnId)
  const name = t('importedAsOf', { letter: columnLetters(column.index), header: column.header })
  const close = () => {
    setPlace(null)
    button.current?.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className="mapping-picker"
        aria-haspopup="listbox"
        aria-expanded={place !== null}
        aria-label={`${name}: ${value}`}
        onClick={({ currentTarget }) => setPlace(placeBeside(currentTarget.getBoundingClientRect()))}
      >
        <span>{value}</span>
        <DownOutlined aria-hidden />
      </button>
      {place !== null &&
        // Outside the scrolled table, which would cut it off.
        createPortal(
          <FieldList
            kind={kind}
            column={column}
            columns={columns}
            name={name}
            place={place}
            onClose={() => setPlace(null)}
            onCancel={close}
            onPick={(columnId) => {
              close()
              if (columnId !== column.columnId) onPick(columnId)
            }}
          />,
          document.body,
        )}
    </>
  )
}

/** The search box with its list, in pixels. */
const panelHeight = 366
const panelWidth = 278

/** Below the button, or above it where there is no room below. */
function placeBeside({ top, bottom, right }: DOMRect): CSSProperties {
  const left = Math.max(8, right - panelWidth)
  return bottom + panelHeight < window.innerHeight
    ? { left, top: bottom + 4 }
    : { left, bottom: window.innerHeight - top + 4 }
}
