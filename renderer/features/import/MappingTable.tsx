import { ArrowRightOutlined, WarningOutlined } from '@ant-design/icons'
import { useMemo } from 'react'
import type { MappingBasis, PreviewColumn } from '#renderer/flows/excel/importMessages.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { columnOf, useColumnLabels } from '#renderer/i18n/useColumnLabels.ts'
import { useErrorText } from '#renderer/i18n/useErrorText.ts'
import { cellReader } from '#shared/import/cellParsers.ts'
import type { ImportKind } from '#shared/import/importColumns.ts'
import { FieldPicker } from './FieldPicker.tsx'
import './mapping.css'
import { columnLetters } from '#shared/tables/columnLetters.ts'
import { previewWords } from './previewWords.ts'

interface MappingTableProps {
  readonly kind: ImportKind
  readonly columns: readonly PreviewColumn[]
  readonly isSensitiveAllowed: boolean
  readonly onPick: (column: PreviewColumn, columnId: string | null) => void
}

/** One line for each column of the file, up to 200: plain elements, so that all of them are drawn in one frame. */
export function MappingTable({ kind, columns, isSensitiveAllowed, onPick }: MappingTableProps) {
  const t = useWords(previewWords)
  return (
    <div className="mapping">
      <table>
        <thead>
          <tr>
            <th scope="col" className="mapping-letter">
              {t('column')}
            </th>
            <th scope="col">{t('header')}</th>
            <th scope="col">{t('examples')}</th>
            <th scope="col" className="mapping-field">
              {t('importedAs')}
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.index} className={column.columnId === null ? 'mapping-out' : undefined}>
              <td className="mapping-letter">{columnLetters(column.index)}</td>
              <td title={column.header}>
                <span className="mapping-header">
                  {column.header === '' ? <span className="list-soft">{t('noHeader')}</span> : column.header}
                </span>
              </td>
              <td>
                <Examples column={column} />
              </td>
              <td className="mapping-field">
                <FieldPicker
                  kind={kind}
                  column={column}
                  columns={columns}
                  onPick={(columnId) => onPick(column, columnId)}
                />
                <Basis column={column} isSensitiveAllowed={isSensitiveAllowed} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What stands in the column, each value as it would be read. */
function Examples({ column: { columnId, examples } }: { readonly column: PreviewColumn }) {
  const t = useWords(previewWords)
  const labels = useColumnLabels()
  const errorText = useErrorText()
  const column = columnId === null ? undefined : columnOf(columnId)
  const read = useMemo(() => (column === undefined ? null : cellReader(column)), [column])
  if (isSensitive(columnId)) return <span className="list-soft">{t('sensitiveHidden')}</span>
  return (
    <span className="mapping-examples">
      {[...new Set(examples)].map((text) => {
        const result = read?.(text).result
        if (columnId === null || result === undefined) return <Example key={text} text={text} />
        if (!result.ok) return <Example key={text} text={text} fault={errorText(labels.error(result.error)).what} />
        return <Example key={text} text={text} shown={labels.value(columnId, result.value)} />
      })}
    </span>
  )
}

interface ExampleProps {
  readonly text: string
  /** As it will be saved. */
  readonly shown?: string
  /** Why it cannot be read as this field. */
  readonly fault?: string
}

function Example({ text, shown = text, fault }: ExampleProps) {
  const t = useWords(previewWords)
  const isChanged = shown !== '' && shown !== text
  return (
    <span className={`mapping-example${fault === undefined ? '' : ' mapping-fault'}`} title={fault ?? text}>
      {fault !== undefined && <WarningOutlined role="img" aria-label={fault} />}
      {text}
      {isChanged && (
        <>
          <ArrowRightOutlined role="img" aria-label={t('readAs')} />
          {shown}
        </>
      )}
    </span>
  )
}

const isSensitive = (columnId: string | null): boolean =>
  columnId !== null && columnOf(columnId)?.field.sensitivity === 'sensitive'

const basisWords = { content: 'byContent', memory: 'asLastTime', person: 'byPerson' } as const

/** How it was recognised, where that is not plain from the header; and why a column stays out all the same. */
function Basis({
  column,
  isSensitiveAllowed,
}: {
  readonly column: PreviewColumn
  readonly isSensitiveAllowed: boolean
}) {
  const t = useWords(previewWords)
  const { columnId, basis } = column
  if (isSensitive(columnId) && !isSensitiveAllowed)
    return <small className="mapping-basis">{t('sensitiveClosed')}</small>
  return isTold(basis) ? <small className="mapping-basis">{t(basisWords[basis])}</small> : null
}

const isTold = (basis: MappingBasis | null): basis is keyof typeof basisWords => basis !== null && basis !== 'header'
