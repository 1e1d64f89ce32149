import type { ImportPreview } from '#renderer/flows/excel/importMessages.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { columnOf } from '#renderer/i18n/useColumnLabels.ts'
import { AddedByNameNotice } from './AddedByNameNotice.tsx'
import './createdRows.css'
import { useImportLabels } from './importLabels.ts'
import { Nothing } from './Nothing.tsx'
import { previewWords } from './previewWords.ts'

/** The first new rows as they will be saved, and what is added because they name it. */
export function CreatedRows({ preview }: { readonly preview: ImportPreview }) {
  const t = useWords(previewWords)
  const labels = useImportLabels()
  const { sample, addedByName } = preview
  if (sample.length === 0) return <Nothing text={t('noneCreated')} />
  const columns = preview.columns.flatMap(({ columnId }) => {
    const column = columnId === null ? undefined : columnOf(columnId)
    return column === undefined || column.field.sensitivity === 'sensitive' ? [] : [column]
  })
  return (
    <>
      <AddedByNameNotice added={addedByName} />
      <p className="list-soft import-tab-hint">{t('sampleHint', { count: sample.length })}</p>
      <div className="created" role="group" aria-label={t('sampleHint', { count: sample.length })} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('row')}</th>
              {columns.map(({ id }) => (
                <th key={id} scope="col">
                  {labels.column(id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map(({ row, values }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {columns.map(({ id }) => {
                  const text = labels.value(id, values[id])
                  return (
                    <td key={id} title={text}>
                      {text}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
