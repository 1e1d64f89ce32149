import { Table } from 'antd'
import { Link } from 'react-router'
import { StatusTag } from '#renderer/components/StatusTag.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import type { FairNumbers, FairView } from '#shared/office/officeShapes.ts'
import { fair as record } from '#shared/records/fair.ts'
import { figureWords } from '../figures.ts'
import { useNumber } from '../useFormats.ts'
import { fairsWords } from './words.ts'

/** What is shown of each fair in the list. */
const shown = ['enterprises', 'people', 'inside', 'scans', 'studentIntentions'] as const

interface FairTableProps {
  readonly fairs: readonly FairView[]
  /** Those that were counted. */
  readonly numbers: ReadonlyMap<string, FairNumbers>
}

export function FairTable({ fairs, numbers }: FairTableProps) {
  const t = useWords(fairsWords)
  const figure = useWords(figureWords)
  const labels = useLabels()
  const number = useNumber()
  return (
    <Table<FairView>
      className="console-table"
      size="middle"
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
        {
          key: 'days',
          title: t('days'),
          render: (_value, fair) => <span className="console-nowrap">{sayDays(fair)}</span>,
        },
        {
          key: 'kind',
          title: labels.field(record.fields.kind),
          render: (_value, fair) => labels.choice(record.fields.kind, fair.kind),
        },
        { key: 'region', title: t('region'), dataIndex: 'region' },
        { key: 'series', title: t('series'), dataIndex: 'series' },
        ...shown.map((key) => ({
          key,
          title: figure(key),
          align: 'end' as const,
          render: (_value: unknown, { fairId }: FairView) => {
            const count = numbers.get(fairId)?.[key]
            return count === undefined ? '–' : number(count)
          },
        })),
      ]}
    />
  )
}

export const sayDays = ({ startsOn, endsOn }: Pick<FairView, 'startsOn' | 'endsOn'>): string =>
  startsOn === endsOn ? startsOn : `${startsOn} – ${endsOn}`
