import { Select, Table, Tag } from 'antd'
import type { ImportChoice, ImportPreview, PreviewColumn } from '#renderer/flows/excel/importMessages.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { importKinds } from '#shared/import/importColumns.ts'
import { columnLetters } from '#shared/import/sheet.ts'
import { attendeeKinds } from '#shared/reference/attendeeKinds.ts'
import { columnOf, grouped, useImportLabels } from './importLabels.ts'
import type { OpenFile } from './useImport.ts'
import { importWords } from './words.ts'

interface RecognisedPanelProps {
  readonly open: OpenFile
  readonly onChange: (choice: ImportChoice) => void
}

/** Which sheet, what it lists, and what became of each of its columns. */
export function RecognisedPanel({ open, onChange }: RecognisedPanelProps) {
  const t = useWords(importWords)
  const labels = useLabels()
  const { words } = useLanguage()
  const { choice, read } = open
  const preview = open.preview.ok ? open.preview.value : null
  const fresh = { kind: null, attendeeKind: null }
  return (
    <section className="import-panel" aria-labelledby="import-recognised">
      <h2 id="import-recognised">{t('recognised')}</h2>
      <div className="import-choices">
        <span className="import-file">
          {t('file')} <strong title={open.fileName}>{open.fileName}</strong>
        </span>
        {read.sheets.length > 1 && (
          <label>
            {t('sheet')}
            <Select
              value={choice.sheet}
              aria-label={t('sheet')}
              onChange={(sheet) => onChange({ ...choice, ...fresh, sheet })}
              options={read.sheets.map((sheet) => ({
                value: sheet.number,
                label: t('sheetOption', { name: sheet.name, rows: grouped(sheet.rowCount) }),
              }))}
            />
          </label>
        )}
        <label>
          {t('contents')}
          <Select
            value={preview?.kind ?? choice.kind}
            aria-label={t('contents')}
            onChange={(kind) => onChange({ ...choice, attendeeKind: null, kind })}
            options={importKinds.map((kind) => ({ value: kind, label: labels.record(kind) }))}
          />
        </label>
        {preview !== null && preview.attendeeKind !== null && (
          <label>
            {t('peopleAre')}
            <Select
              value={preview.attendeeKind}
              aria-label={t('peopleAre')}
              onChange={(attendeeKind) => onChange({ ...choice, attendeeKind })}
              options={attendeeKinds.options(words)}
            />
          </label>
        )}
        {preview !== null && (
          <span className="list-soft">
            {t('headerRow', { row: preview.headerRow, rows: grouped(preview.rowCount) })}
          </span>
        )}
      </div>
      {preview !== null && <MappingTable preview={preview} isSensitiveAllowed={choice.isSensitiveAllowed} />}
    </section>
  )
}

function MappingTable({
  preview,
  isSensitiveAllowed,
}: {
  readonly preview: ImportPreview
  readonly isSensitiveAllowed: boolean
}) {
  const t = useWords(importWords)
  return (
    <Table<PreviewColumn>
      size="small"
      rowKey="index"
      pagination={false}
      scroll={{ y: 205 }}
      dataSource={[...preview.columns]}
      columns={[
        { key: 'letter', title: t('column'), width: 80, render: (_value, { index }) => columnLetters(index) },
        {
          key: 'header',
          title: t('header'),
          width: 200,
          ellipsis: true,
          render: (_value, { header }) => (header === '' ? <span className="list-soft">{t('noHeader')}</span> : header),
        },
        {
          key: 'as',
          title: t('importedAs'),
          width: 240,
          render: (_value, { columnId }) => <ImportedAs columnId={columnId} isSensitiveAllowed={isSensitiveAllowed} />,
        },
        {
          key: 'examples',
          title: t('examples'),
          ellipsis: true,
          render: (_value, { examples }) => examples.join(t('separator')),
        },
      ]}
    />
  )
}

function ImportedAs({
  columnId,
  isSensitiveAllowed,
}: {
  readonly columnId: string | null
  readonly isSensitiveAllowed: boolean
}) {
  const t = useWords(importWords)
  const labels = useImportLabels()
  if (columnId === null) return <Tag>{t('unknownHeader')}</Tag>
  const isClosed = columnOf(columnId)?.field.sensitivity === 'sensitive' && !isSensitiveAllowed
  return (
    <>
      <Tag color={isClosed ? 'default' : 'blue'}>{labels.column(columnId)}</Tag>
      {isClosed && <span className="list-soft">{t('sensitiveClosed')}</span>}
    </>
  )
}
