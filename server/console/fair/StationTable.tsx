import { Table, Tooltip } from 'antd'
import { StatusTag } from '#renderer/components/StatusTag.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import type { StationView } from '#shared/office/officeShapes.ts'
import { stationRoles } from '#shared/reference/stationRoles.ts'
import { useNumber, useTime } from '../useFormats.ts'
import { ClockDifference } from './ClockDifference.tsx'
import { RevokeButton } from './RevokeButton.tsx'
import { fairWords } from './words.ts'

interface StationTableProps {
  readonly fairId: string
  readonly stations: readonly StationView[]
  readonly onChanged: () => void
}

/** Role, version and how far each station is with sending. */
export function StationTable({ fairId, stations, onChanged }: StationTableProps) {
  const t = useWords(fairWords)
  const { words } = useLanguage()
  const number = useNumber()
  const time = useTime()
  return (
    <Table<StationView>
      className="console-table"
      rowKey="stationId"
      dataSource={[...stations]}
      pagination={false}
      columns={[
        {
          key: 'name',
          title: t('stationName'),
          render: (_value, station) => (
            <span className="console-operations">
              {station.name}
              {station.revokedAt !== null && <StatusTag tone="bad">{t('revoked')}</StatusTag>}
            </span>
          ),
        },
        { key: 'role', title: t('role'), render: (_value, { role }) => stationRoles.label(role, words) },
        { key: 'version', title: t('version'), dataIndex: 'appVersion' },
        {
          key: 'lastContact',
          title: t('lastContact'),
          render: (_value, { lastContactAt }) => (lastContactAt === null ? t('neverSeen') : time(lastContactAt)),
        },
        {
          key: 'backlog',
          title: t('backlog'),
          align: 'end',
          render: (_value, { backlog }) => (backlog === null ? '–' : number(backlog)),
        },
        {
          key: 'missing',
          title: (
            <Tooltip title={t('missingHint')}>
              <span>{t('missing')}</span>
            </Tooltip>
          ),
          align: 'end',
          render: (_value, { missing }) =>
            missing === 0 ? number(0) : <StatusTag tone="warn">{number(missing)}</StatusTag>,
        },
        {
          key: 'clock',
          title: t('clock'),
          render: (_value, { clockAheadMs }) => <ClockDifference aheadMs={clockAheadMs} />,
        },
        {
          key: 'operations',
          title: t('operations'),
          render: (_value, station) =>
            station.revokedAt === null && <RevokeButton fairId={fairId} station={station} onRevoked={onChanged} />,
        },
      ]}
    />
  )
}
