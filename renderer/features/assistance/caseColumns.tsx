import { useMemo } from 'react'
import { StatusTag } from '#renderer/components/StatusTag.tsx'
import type { TableColumn } from '#renderer/components/tableColumn.ts'
import type { CaseLine } from '#renderer/flows/assistance/readCases.ts'
import { type Translate, useWords } from '#renderer/i18n/defineWords.ts'
import { type Labels, useLabels } from '#renderer/i18n/useLabels.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { assistanceCase } from '#shared/records/assistanceCase.ts'
import { attendee } from '#shared/records/attendee.ts'
import { assistanceWords } from './words.ts'

const { fields } = assistanceCase
const tones = { open: 'warn', placed: 'good', closed: 'plain' } as const

export function useCaseColumns(): readonly TableColumn<CaseLine>[] {
  const t = useWords(assistanceWords)
  const labels = useLabels()
  const { language } = useLanguage()
  return useMemo(() => columnsIn(t, labels, language), [t, labels, language])
}

function columnsIn(
  t: Translate<typeof assistanceWords.table>,
  labels: Labels,
  language: string,
): readonly TableColumn<CaseLine>[] {
  const text = (value: string | null) => <span title={value ?? ''}>{value}</span>
  return [
    {
      key: 'student',
      title: t('student'),
      width: 120,
      grow: 2,
      isSortable: true,
      render: ({ student }) => text(student.name),
    },
    {
      key: 'studentNumber',
      title: labels.field(attendee.fields.studentNumber),
      width: 120,
      grow: 1,
      render: ({ student }) => text(student.studentNumber),
    },
    {
      key: 'university',
      title: t('university'),
      width: 160,
      grow: 3,
      isSortable: true,
      render: ({ university }) => text(university),
    },
    {
      key: 'responsible',
      title: labels.field(fields.responsible),
      width: 150,
      grow: 1,
      isSortable: true,
      render: ({ record }) => text(record.responsible),
    },
    {
      key: 'status',
      title: labels.field(fields.status),
      width: 150,
      isSortable: true,
      render: ({ record }) => (
        <StatusTag tone={tones[record.status]}>{labels.choice(fields.status, record.status)}</StatusTag>
      ),
    },
    {
      key: 'outcome',
      title: labels.field(fields.outcome),
      width: 140,
      grow: 2,
      render: ({ record }) => text(record.outcome),
    },
    {
      key: 'openedAt',
      title: t('openedAt'),
      width: 120,
      isSortable: true,
      render: ({ record }) => text(new Date(record.createdAt).toLocaleDateString(language)),
    },
  ]
}
