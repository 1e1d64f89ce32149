import { DownOutlined } from '@ant-design/icons'
import { Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { PreviewColumn } from '#renderer/flows/excel/importMessages.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import { comparisonKey } from '#shared/identifiers/normaliseText.ts'
import type { ImportKind } from '#shared/import/importColumns.ts'
import { columnLetters } from '#shared/import/sheet.ts'
import { fieldGroups } from './columnMapping.ts'
import { useImportLabels } from './importLabels.ts'
import { previewWords } from './previewWords.ts'

interface FieldPickerProps {
  readonly kind: ImportKind
  readonly column: PreviewColumn
  readonly columns: readonly PreviewColumn[]
  readonly onPick: (columnId: string | null) => void
}

const leftOut = 'none'

/** A button that says what the column is; pressed, it becomes the list to search. 60 lists at once would take too long to draw. */
export function FieldPicker(props: FieldPickerProps) {
  const t = useWords(previewWords)
  const labels = useImportLabels()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  const { column, onPick } = props
  const value = column.columnId === null ? t('leaveOut') : labels.column(column.columnId)
  const name = t('importedAsOf', { letter: columnLetters(column.index), header: column.header })
  if (isOpen) return <FieldList {...props} name={name} onPick={onPick} onClose={() => setOpen(false)} />
  return (
    <button
      ref={button}
      type="button"
      className="mapping-picker"
      aria-haspopup="listbox"
      aria-label={`${name}: ${value}`}
      onClick={() => setOpen(true)}
    >
      <span>{value}</span>
      <DownOutlined aria-hidden />
    </button>
  )
}

interface FieldListProps extends FieldPickerProps {
  readonly name: string
  readonly onClose: () => void
}

function FieldList({ kind, column, columns, name, onPick, onClose }: FieldListProps) {
  const t = useWords(previewWords)
  const labels = useImportLabels()
  const records = useLabels()
  const owners = new Map(
    columns.flatMap(({ columnId, index }) => (columnId === null ? [] : [[columnId, index] as const])),
  )
  const label = (id: string): string => {
    const owner = owners.get(id)
    const isElsewhere = owner !== undefined && owner !== column.index
    return isElsewhere ? `${labels.column(id)} · ${t('usedBy', { letter: columnLetters(owner) })}` : labels.column(id)
  }
  const groups = fieldGroups(kind).map(({ record, columns: fields }) => ({
    label: records.record(record),
    options: fields.map(({ id, header, aliases }) => ({
      value: id,
      label: label(id),
      search: comparisonKey([header.zh, header.en, ...aliases].join(' ')),
    })),
  }))
  return (
    <Select
      autoFocus
      defaultOpen
      className="mapping-list"
      aria-label={name}
      value={column.columnId ?? leftOut}
      popupMatchSelectWidth={280}
      listHeight={320}
      showSearch={{
        filterOption: (text, option) =>
          option !== undefined && 'search' in option && String(option.search).includes(comparisonKey(text)),
      }}
      placeholder={t('searchField')}
      options={[{ value: leftOut, label: t('leaveOut'), search: comparisonKey(t('leaveOut')) }, ...groups]}
      onChange={(value) => onPick(value === leftOut ? null : value)}
      onOpenChange={(isShown) => {
        if (!isShown) onClose()
      }}
    />
  )
}
