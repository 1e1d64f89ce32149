import { Table } from 'antd'
import type { ImportPreview, PreviewRow } from '#renderer/flows/excel/importMessages.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { columnOf } from '#renderer/i18n/useColumnLabels.ts'
import { useImportLabels } from './importLabels.ts'
import { Nothing } from './Nothing.tsx'
import { previewWords } from './previewWords.ts'

/** The first new rows as they will be saved. */
export function CreatedRows({ preview }: { readonly preview: ImportPreview }) {
  const t = useWords(previewWords)
  const labels = useImportLabels()
  const { sample } = preview
  if (sample.length === 0) return <Nothing text={t('noneCreated')} />
  const columns = preview.columns.flatMap(({ columnId }) => {
    const column = columnId === null ? undefined : columnOf(columnId)
    return column === undefined || column.field.sensitivity === 'sensitive' ? [] : [column]
  })
  const width = 80 + columns.reduce((sum, column) => sum + pixels(column.width), 0)
  return (
    <>
      <p className="list-soft import-tab-hint">{t('sampleHint', { count: sample.length })}</p>
      <Table<PreviewRow>
        size="small"
        rowKey="row"
        pagination={false}
        scroll={{ x: width, y: 280 }}
        dataSource={[...sample]}
        columns={[
          { key: 'row', title: t('row'), width: 80, fixed: 'start' as const, render: (_value, { row }) => row },
          ...columns.map(({ id, width: characters }) => ({
            key: id,
            title: labels.column(id),
            width: pixels(characters),
            ellipsis: true,
            render: (_value: unknown, { values }: PreviewRow) => labels.value(id, values[id]),
          })),
        ]}
      />
    </>
  )
}

/** Excel's characters are narrower than a screen's CJK ones. */
const pixels = (characters: number): number => 40 + characters * 8
