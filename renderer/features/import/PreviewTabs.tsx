import { Tabs } from 'antd'
import type { Decisions, ImportChoice, ImportPreview } from '#renderer/flows/excel/importMessages.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { grouped } from '#renderer/i18n/grouped.ts'
import { CreatedRows } from './CreatedRows.tsx'
import { missingFields } from './columnMapping.ts'
import type { OpenTable } from './importStage.ts'
import { MappingPanel } from './MappingPanel.tsx'
import { Nothing } from './Nothing.tsx'
import { previewWords } from './previewWords.ts'
import { RemarkTable } from './RemarkTable.tsx'
import { UnsurePanel } from './UnsurePanel.tsx'
import { UpdatedRows } from './UpdatedRows.tsx'

interface PreviewTabsProps {
  readonly open: OpenTable
  readonly preview: ImportPreview
  readonly onChange: (choice: ImportChoice) => void
  readonly onDecide: (decisions: Decisions) => void
}

/** The columns as they were understood, and the rows by what would become of them. */
export function PreviewTabs({ open, preview, onChange, onDecide }: PreviewTabsProps) {
  const t = useWords(previewWords)
  const { counts, columns, refused, notes, noteCount } = preview
  const used = columns.filter(({ columnId }) => columnId !== null).length
  const items = [
    {
      key: 'columns',
      label: t('tabColumns', { used, all: columns.length }),
      isShown: true,
      children: <MappingPanel preview={preview} choice={open.choice} onChange={onChange} />,
    },
    {
      key: 'created',
      label: t('tabCreated', { rows: grouped(counts.created) }),
      isShown: true,
      children: <CreatedRows preview={preview} />,
    },
    {
      key: 'updated',
      label: t('tabUpdated', { rows: grouped(counts.updated) }),
      isShown: counts.updated > 0,
      children: <UpdatedRows updates={preview.updates} />,
    },
    {
      key: 'unsure',
      label: t('tabUnsure', { rows: grouped(counts.unsure) }),
      isShown: preview.unsure.length > 0,
      children: <UnsurePanel cases={preview.unsure} decisions={open.decisions} onDecide={onDecide} />,
    },
    {
      key: 'refused',
      label: t('tabRefused', { rows: grouped(counts.refused) }),
      isShown: true,
      children:
        counts.refused === 0 ? (
          <Nothing text={t('noneRefused')} />
        ) : (
          <RemarkTable label={t('tabRefused', { rows: grouped(counts.refused) })} remarks={refused} />
        ),
    },
    {
      key: 'notes',
      label: t('tabNotes', { rows: grouped(noteCount) }),
      isShown: noteCount > 0,
      children: <RemarkTable label={t('tabNotes', { rows: grouped(noteCount) })} remarks={notes} />,
    },
  ]
  return <Tabs defaultActiveKey={firstTab(preview)} items={items.filter(({ isShown }) => isShown)} />
}

/** What a person has to look at; without anything, the columns, so that a wrong one is seen. */
function firstTab({ kind, columns, counts, attendeeKind, unsure }: ImportPreview): string {
  const isIncomplete = missingFields(kind, columns, attendeeKind === null ? [] : ['attendee.kind']).length > 0
  if (isIncomplete) return 'columns'
  if (counts.refused > 0) return 'refused'
  return unsure.length > 0 ? 'unsure' : 'columns'
}
