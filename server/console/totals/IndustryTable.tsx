import { Table } from 'antd'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { industrySections } from '#shared/reference/industries.ts'
import { figureWords } from '../figures.ts'
import { useNumber } from '../useFormats.ts'
import { totalsWords } from './words.ts'

/** Enterprises by section of GB/T 4754, most first. */
export function IndustryTable({ industries }: { readonly industries: Readonly<Record<string, number>> }) {
  const t = useWords(totalsWords)
  const figure = useWords(figureWords)
  const { words } = useLanguage()
  const number = useNumber()
  const rows = Object.entries(industries)
    .map(([section, count]) => ({ section, count }))
    .toSorted((one, other) => other.count - one.count)
  if (rows.length === 0) return null
  return (
    <section className="console-part" aria-label={t('byIndustry')}>
      <h2>{t('byIndustry')}</h2>
      <Table<{ section: string; count: number }>
        className="console-table"
        size="middle"
        rowKey="section"
        dataSource={rows}
        pagination={false}
        columns={[
          {
            key: 'name',
            title: t('name'),
            render: (_value, { section }) =>
              industrySections.has(section) ? industrySections.label(section, words) : t('unnamed'),
          },
          {
            key: 'count',
            title: figure('enterprises'),
            align: 'end',
            render: (_value, { count }) => number(count),
          },
        ]}
      />
    </section>
  )
}
