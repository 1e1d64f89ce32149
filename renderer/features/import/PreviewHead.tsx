import { Select } from 'antd'
import { useEffect, useRef } from 'react'
import type { ImportChoice } from '#renderer/flows/excel/importMessages.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { grouped } from '#renderer/i18n/grouped.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { importKinds } from '#shared/import/importColumns.ts'
import { attendeeKinds } from '#shared/reference/attendeeKinds.ts'
import type { OpenTable } from './importStage.ts'
import { previewWords } from './previewWords.ts'

interface PreviewHeadProps {
  readonly open: OpenTable
  readonly onChange: (choice: ImportChoice) => void
}

/** Further down a header is no header; who has one there can delete the rows above it. */
const lastHeaderRow = 60

/** Which table this is, what its rows are and where they begin; each can be corrected. */
export function PreviewHead({ open, onChange }: PreviewHeadProps) {
  const t = useWords(previewWords)
  const labels = useLabels()
  const { words } = useLanguage()
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that began the reading is gone; from here Tab leads through what there is to look at.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const { choice, found } = open
  const preview = open.preview.ok ? open.preview.value : null
  const { understood } = choice
  const headerRow = understood.headerRow ?? preview?.headerRow ?? found.headerRow
  const rows = [...new Set([...Array.from({ length: lastHeaderRow + 1 }, (_, row) => row), headerRow])]
  // Another kind or header row is another table: what was said about columns no longer fits.
  const anew = (set: Partial<ImportChoice['understood']>) =>
    onChange({ ...choice, attendeeKind: null, understood: { ...understood, mapping: {}, ...set } })
  return (
    <div className="import-choices">
      <h2 ref={heading} tabIndex={-1} className="import-file" title={`${open.fileName} · ${found.sheetName}`}>
        <strong>{open.fileName}</strong>
        <small>{found.sheetName}</small>
      </h2>
      <label>
        {t('contents')}
        <Select
          value={understood.kind ?? preview?.kind ?? found.kind}
          aria-label={t('contents')}
          popupMatchSelectWidth={false}
          onChange={(kind) => anew({ kind })}
          options={importKinds.map((kind) => ({ value: kind, label: labels.record(kind) }))}
        />
      </label>
      <label>
        {t('headerAt')}
        <Select
          className="import-header-row"
          value={headerRow}
          aria-label={t('headerAt')}
          popupMatchSelectWidth={false}
          onChange={(row) => anew({ headerRow: row })}
          options={rows.map((row) => ({
            value: row,
            label: row === 0 ? t('headerNone') : t('headerIn', { row }),
          }))}
        />
      </label>
      {preview !== null && preview.attendeeKind !== null && (
        <label>
          {t('peopleAre')}
          <Select
            value={preview.attendeeKind}
            aria-label={t('peopleAre')}
            popupMatchSelectWidth={false}
            onChange={(attendeeKind) => onChange({ ...choice, attendeeKind })}
            options={attendeeKinds.options(words)}
          />
        </label>
      )}
      {preview !== null && (
        <span className="list-soft">
          {t('rows', { rows: grouped(preview.rowCount) })}
          {preview.hiddenRows > 0 && t('separator') + t('hiddenRows', { rows: grouped(preview.hiddenRows) })}
        </span>
      )}
    </div>
  )
}
