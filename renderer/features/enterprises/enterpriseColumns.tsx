import { StarFilled } from '@ant-design/icons'
import { useMemo } from 'react'
import type { TableColumn } from '#renderer/components/tableColumn.ts'
import type { EnterpriseLine } from '#renderer/flows/enterprise/readEnterpriseLines.ts'
import { type Translate, useWords } from '#renderer/i18n/defineWords.ts'
import { type Labels, useLabels } from '#renderer/i18n/useLabels.ts'
import { enterprise } from '#shared/records/enterprise.ts'
import { enterpriseWords } from './words.ts'

const { fields } = enterprise

export function useEnterpriseColumns(): readonly TableColumn<EnterpriseLine>[] {
  const t = useWords(enterpriseWords)
  const labels = useLabels()
  return useMemo(() => columnsIn(t, labels), [t, labels])
}

function columnsIn(t: Translate<typeof enterpriseWords.table>, labels: Labels): readonly TableColumn<EnterpriseLine>[] {
  return [
    {
      key: 'name',
      title: labels.field(fields.name),
      width: 220,
      grow: 3,
      isSortable: true,
      render: ({ enterprise: row }) => (
        <>
          <span className="enterprise-name" title={row.name}>
            {row.name}
          </span>
          {row.isSpecialised === true && (
            <StarFilled className="enterprise-star" aria-label={t('specialised')} title={t('specialised')} />
          )}
        </>
      ),
    },
    {
      key: 'keyField',
      title: labels.field(fields.keyField),
      width: 106,
      grow: 2,
      isSortable: true,
      render: ({ enterprise: row }) => (
        <span title={labels.choice(fields.keyField, row.keyField)}>{labels.choice(fields.keyField, row.keyField)}</span>
      ),
    },
    {
      key: 'industry',
      title: labels.field(fields.industry),
      width: 120,
      grow: 2,
      render: ({ enterprise: row }) => (
        <span title={labels.choice(fields.industry, row.industry)}>{labels.choice(fields.industry, row.industry)}</span>
      ),
    },
    {
      key: 'nature',
      title: labels.field(fields.nature),
      width: 92,
      grow: 1,
      isSortable: true,
      render: ({ enterprise: row }) => (
        <span title={labels.choice(fields.nature, row.nature)}>{labels.choice(fields.nature, row.nature)}</span>
      ),
    },
    {
      key: 'size',
      title: labels.field(fields.size),
      width: 116,
      render: ({ enterprise: row }) => <span>{labels.choice(fields.size, row.size)}</span>,
    },
    {
      key: 'booth',
      title: t('booth'),
      width: 84,
      isSortable: true,
      render: ({ booths }) =>
        booths.length === 0 ? (
          <span className="list-soft">{t('noBooth')}</span>
        ) : (
          <span title={booths.map(({ booth, hallName }) => `${hallName ?? ''} ${booth.number}`.trim()).join(', ')}>
            {booths.map(({ booth }) => booth.number).join(', ')}
          </span>
        ),
    },
    {
      key: 'positions',
      title: t('positions'),
      width: 122,
      isSortable: true,
      render: ({ positions, openings }) => (
        <span>{openings === null ? positions : t('positionsOf', { positions, openings })}</span>
      ),
    },
    {
      key: 'contact',
      title: t('contact'),
      width: 90,
      render: ({ enterprise: row }) => <span title={row.contactName ?? ''}>{row.contactName}</span>,
    },
  ]
}
