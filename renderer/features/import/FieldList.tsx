import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { PreviewColumn } from '#renderer/flows/excel/importMessages.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import type { ImportKind } from '#shared/import/importColumns.ts'
import './fieldList.css'
import { columnLetters } from '#shared/tables/columnLetters.ts'
import { findFields } from './fieldOptions.ts'
import { useImportLabels } from './importLabels.ts'
import { previewWords } from './previewWords.ts'

interface FieldListProps {
  readonly kind: ImportKind
  readonly column: PreviewColumn
  readonly columns: readonly PreviewColumn[]
  readonly name: string
  readonly place: CSSProperties
  readonly onPick: (columnId: string | null) => void
  /** The focus went elsewhere. */
  readonly onClose: () => void
  /** Escape: the focus goes back to where it came from. */
  readonly onCancel: () => void
}

/** The fields of the record and of those that it names, found by typing; arrows choose, Enter takes. */
export function FieldList({ kind, column, columns, name, place, onPick, onClose, onCancel }: FieldListProps) {
  const t = useWords(previewWords)
  const labels = useImportLabels()
  const records = useLabels()
  const id = useId()
  const [text, setText] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const leaveOut = t('leaveOut')
  const options = useMemo(() => findFields(kind, text, leaveOut), [kind, text, leaveOut])
  const chosenNow = options.findIndex((option) => (option.column?.id ?? null) === column.columnId)
  const [moved, setActive] = useState<number | null>(null)
  const active = moved ?? (text === '' ? Math.max(0, chosenNow) : 0)
  useEffect(() => {
    list.current?.querySelector('[data-active=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active, text])
  const owners = new Map(columns.flatMap((one) => (one.columnId === null ? [] : [[one.columnId, one.index] as const])))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const option = options[active]
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, options.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    else if (event.key === 'Escape') onCancel()
    else if (event.key === 'Enter' && option !== undefined) onPick(option.column?.id ?? null)
    else return
    event.preventDefault()
  }
  return (
    <div className="field-panel" style={place}>
      <input
        autoFocus
        role="combobox"
        className="field-search"
        aria-label={name}
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={options.length === 0 ? undefined : `${id}-${active}`}
        placeholder={t('searchField')}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          setActive(null)
        }}
        onKeyDown={onKeyDown}
        onBlur={onClose}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={name}
        className="field-options"
        onMouseDown={keepFocus}
      >
        {options.map(({ column: field, group }, index) => {
          const owner = field === null ? undefined : owners.get(field.id)
          const isFirst = group !== null && group !== options[index - 1]?.group
          return (
            <div key={field?.id ?? 'none'} role="presentation">
              {isFirst && (
                <div className="field-group" role="presentation">
                  {records.record(group)}
                </div>
              )}
              <div
                id={`${id}-${index}`}
                role="option"
                aria-selected={(field?.id ?? null) === column.columnId}
                data-active={index === active}
                className="field-option"
                onClick={() => onPick(field?.id ?? null)}
              >
                <span>{field === null ? leaveOut : labels.column(field.id)}</span>
                {owner !== undefined && <small>{t('usedBy', { letter: columnLetters(owner) })}</small>}
              </div>
            </div>
          )
        })}
        {options.length === 0 && <p className="list-soft field-none">{t('noField')}</p>}
      </div>
    </div>
  )
}

/** The search box keeps the focus while the list is scrolled or clicked. */
const keepFocus = (event: MouseEvent) => event.preventDefault()
