import { Table } from 'antd'
import { Link } from 'react-router'
import { StatusTag } from '#renderer/components/StatusTag.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import type { FairView } from '#shared/office/officeShapes.ts'
import { fair as record } from '#shared/records/fair.ts'
import { fairsWords } from './words.ts'

export function FairTable({ fairs }: { readonly fairs: readonly FairView[] }) {
  const t = useWords(fairsWords)
  const labels = useLabels()
  return (
    <Table<FairView>
      className="console-table"
      rowKey="fairId"
      dataSource={[...fairs]}
      pagination={false}
      columns={[
        {
          key: 'name',
          title: labels.field(record.fields.name),
          render: (_value, fair) => (
            <span className="console-operations">
              <Link to={`/fairs/${fair.fairId}`}>{fair.name}</Link>
              {fair.erasedAt !== null && <StatusTag tone="plain">{t('erased')}</StatusTag>}
            </span>
          ),
        },
        { key: 'days', title: t('days'), render: (_value, fair) => sayDays(fair) },
        {
          key: 'kind',
          title: labels.field(record.fields.kind),
          render: (_value, fair) => labels.choice(record.fields.kind, fair.kind),
        },
        { key: 'region', title: t('region'), dataIndex: 'region' },
        { key: 'series', title: t('series'), dataIndex: 'series' },
      ]}
    />
  )
}

export const sayDays = ({ startsOn, endsOn }: Pick<FairView, 'startsOn' | 'endsOn'>): string =>
  startsOn === endsOn ? startsOn : `${startsOn} – ${endsOn}`
