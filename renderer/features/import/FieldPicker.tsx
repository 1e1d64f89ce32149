import { DownOutlined } from '@ant-design/icons'
import { useEffect, useId, useRef, useState } from 'react'
import type { PreviewColumn } from '#renderer/flows/excel/importMessages.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import type { ImportKind } from '#shared/import/importColumns.ts'
import { columnLetters } from '#shared/import/sheet.ts'
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
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The browser draws it above everything else, closes it at Escape or a press outside, and gives the focus back.
    if (isOpen) panel.current?.showPopover()
  }, [isOpen])
  const value = column.columnId === null ? t('leaveOut') : labels.column(column.columnId)
  const name = t('importedAsOf', { letter: columnLetters(column.index), header: column.header })
  const anchor = `--field${id.replaceAll(/\W/g, '')}`
  return (
    <>
      <button
        type="button"
        className="mapping-picker"
        style={{ anchorName: anchor }}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-label={`${name}: ${value}`}
        onClick={() => setOpen(true)}
      >
        <span>{value}</span>
        <DownOutlined aria-hidden />
      </button>
      {isOpen && (
        <div
          ref={panel}
          popover="auto"
          className="field-panel"
          style={{ positionAnchor: anchor }}
          onToggle={({ newState }) => {
            if (newState === 'closed') setOpen(false)
          }}
        >
          <FieldList
            kind={kind}
            column={column}
            columns={columns}
            name={name}
            onPick={(columnId) => {
              panel.current?.hidePopover()
              if (columnId !== column.columnId) onPick(columnId)
            }}
          />
        </div>
      )}
    </>
  )
}
