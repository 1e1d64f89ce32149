import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { ImportChoice, ImportPreview, PreviewColumn } from '#renderer/flows/excel/importMessages.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { columnLetters } from '#shared/tables/columnLetters.ts'
import { assignField, type Mapping, missingFields } from './columnMapping.ts'
import { useImportLabels } from './importLabels.ts'
import { MappingTable } from './MappingTable.tsx'
import { previewWords } from './previewWords.ts'

interface MappingPanelProps {
  readonly preview: ImportPreview
  readonly choice: ImportChoice
  readonly onChange: (choice: ImportChoice) => void
}

/** A field that went from one column to another because the person chose it there. */
interface Moved {
  readonly columnId: string
  readonly from: number
  readonly to: number
  /** What was chosen before. */
  readonly before: Mapping
}

/** What each column is imported as; what is missing, and what a choice took from another column, is said in words. */
export function MappingPanel({ preview, choice, onChange }: MappingPanelProps) {
  const t = useWords(previewWords)
  const labels = useImportLabels()
  const [moved, setMoved] = useState<Moved | null>(null)
  const { kind, columns, attendeeKind } = preview
  const missing = missingFields(kind, columns, attendeeKind === null ? [] : ['attendee.kind'])
  const { understood } = choice
  const send = (mapping: Mapping) => onChange({ ...choice, understood: { ...understood, mapping } })
  const pick = ({ index }: PreviewColumn, columnId: string | null) => {
    const { mapping, takenFrom } = assignField(understood.mapping, columns, index, columnId)
    setMoved(
      takenFrom === null || columnId === null
        ? null
        : { columnId, from: takenFrom.index, to: index, before: understood.mapping },
    )
    send(mapping)
  }
  return (
    <>
      {missing.map(({ id }) => (
        <Alert
          key={id}
          type="warning"
          showIcon
          role="alert"
          className="import-note"
          title={t('missing', { field: labels.column(id) })}
        />
      ))}
      {moved !== null && (
        <Alert
          type="info"
          showIcon
          role="status"
          className="import-note"
          title={t('moved', {
            field: labels.column(moved.columnId),
            from: columnLetters(moved.from),
            to: columnLetters(moved.to),
          })}
          action={
            <Button
              size="small"
              onClick={() => {
                setMoved(null)
                send(moved.before)
              }}
            >
              {t('moveBack')}
            </Button>
          }
        />
      )}
      <MappingTable kind={kind} columns={columns} isSensitiveAllowed={choice.isSensitiveAllowed} onPick={pick} />
    </>
  )
}
