import type { MappingBasis, PreviewColumn } from '#renderer/flows/excel/importMessages.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { columnOf } from '#renderer/i18n/useColumnLabels.ts'
import type { ImportKind } from '#shared/import/importColumns.ts'
import { columnLetters } from '#shared/import/sheet.ts'
import { FieldPicker } from './FieldPicker.tsx'
import './mapping.css'
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

function Examples({ column: { columnId, examples } }: { readonly column: PreviewColumn }) {
  const t = useWords(previewWords)
  if (isSensitive(columnId)) return <span className="list-soft">{t('sensitiveHidden')}</span>
  return (
    <span className="mapping-examples" title={examples.join('\n')}>
      {[...new Set(examples)].map((text) => (
        <span key={text} className="mapping-example">
          {text}
        </span>
      ))}
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
