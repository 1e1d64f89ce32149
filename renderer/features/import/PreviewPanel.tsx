import { Alert, Empty, Table, Tabs } from 'antd'
import type { ImportPreview, PreviewRow } from '#renderer/flows/excel/importMessages.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { columnOf, grouped, useImportLabels } from './importLabels.ts'
import { RemarkTable } from './RemarkTable.tsx'
import { importWords } from './words.ts'

/** The rows as they will be saved, and those that will not. */
export function PreviewPanel({ preview }: { readonly preview: ImportPreview }) {
  const t = useWords(importWords)
  const { acceptedRows, refusedRows, refused, notes } = preview
  const items = [
    {
      key: 'accepted',
      label: t('tabAccepted', { rows: grouped(acceptedRows) }),
      children: <Sample preview={preview} />,
    },
    {
      key: 'refused',
      label: t('tabRefused', { rows: grouped(refusedRows) }),
      children:
        refusedRows === 0 ? (
          <None text={t('noneRefused')} />
        ) : (
          <RemarkTable label={t('refusedTitle')} remarks={refused} />
        ),
    },
    {
      key: 'notes',
      label: t('tabNotes', { rows: grouped(notes.length) }),
      children: <RemarkTable label={t('tabNotes', { rows: grouped(notes.length) })} remarks={notes} />,
    },
  ].filter((item) => item.key !== 'notes' || notes.length > 0)
  return (
    <section className="import-panel">
      <Unlisted names={preview.unlistedUniversities} />
      <Tabs defaultActiveKey={refusedRows > 0 ? 'refused' : 'accepted'} items={items} />
    </section>
  )
}

function Sample({ preview }: { readonly preview: ImportPreview }) {
  const t = useWords(importWords)
  const labels = useImportLabels()
  const { sample } = preview
  if (sample.length === 0) return <None text={t('noneAccepted')} />
  const columns = preview.columns.flatMap(({ columnId }) => {
    const column = columnId === null ? undefined : columnOf(columnId)
    return column === undefined || column.field.sensitivity === 'sensitive' ? [] : [column]
  })
  const width = 80 + columns.reduce((sum, column) => sum + pixels(column.width), 0)
  return (
    <>
      <p className="list-soft">{t('sampleHint', { count: sample.length })}</p>
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

const None = ({ text }: { readonly text: string }) => <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text} />

const shownNames = 5

function Unlisted({ names }: { readonly names: readonly string[] }) {
  const t = useWords(importWords)
  if (names.length === 0) return null
  const shown = names.slice(0, shownNames).join(t('separator'))
  const rest = names.length > shownNames ? t('more', { count: names.length }) : ''
  return (
    <Alert type="info" showIcon className="import-error" title={t('unlisted', { names: `${shown} ${rest}`.trim() })} />
  )
}
