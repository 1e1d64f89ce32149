import { Table } from 'antd'
import { useWords } from '#renderer/i18n/defineWords.ts'
import type { Totals } from '#shared/office/officeShapes.ts'
import { figures, figureWords } from '../figures.ts'
import { useNumber } from '../useFormats.ts'
import { totalsWords } from './words.ts'

interface Group {
  /** Nothing for fairs that give none. */
  readonly name: string | null
  readonly totals: Totals
}

export function GroupTable({ title, groups }: { readonly title: string; readonly groups: readonly Group[] }) {
  const t = useWords(totalsWords)
  const figure = useWords(figureWords)
  const number = useNumber()
  if (groups.length === 0) return null
  return (
    <section className="console-part" aria-label={title}>
      <h2>{title}</h2>
      <Table<Group>
        className="console-table"
        size="middle"
        rowKey={({ name }) => name ?? ''}
        dataSource={[...groups]}
        pagination={groups.length > 50 ? { pageSize: 50 } : false}
        columns={[
          { key: 'name', title: t('name'), render: (_value, { name }) => (name ? name : t('unnamed')) },
          { key: 'fairs', title: t('fairs'), align: 'end', render: (_value, { totals }) => number(totals.fairs) },
          ...figures.map((key) => ({
            key,
            title: figure(key),
            align: 'end' as const,
            render: (_value: unknown, { totals }: Group) => number(totals[key]),
          })),
        ]}
      />
    </section>
  )
}
