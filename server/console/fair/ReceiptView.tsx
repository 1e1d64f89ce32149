import { Descriptions } from 'antd'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import { isRecordKind } from '#shared/records/registry.ts'
import { office } from '../api/office.ts'
import { useAnswer } from '../useAnswer.ts'
import { useNumber, useTime } from '../useFormats.ts'
import { reportWords } from './reportWords.ts'

/** That the fair's personal data went, when, and how much of it. */
export function ReceiptView({ fairId }: { readonly fairId: string }) {
  const t = useWords(reportWords)
  const labels = useLabels()
  const time = useTime()
  const number = useNumber()
  const { live } = useAnswer(`receipt ${fairId}`, async () => office.receipt(fairId))
  return (
    <LiveView live={live}>
      {({ erasedAt, records, head }) => (
        <Descriptions
          bordered
          column={1}
          title={t('receipt')}
          items={[
            { key: 'at', label: t('erasedAt'), children: time(erasedAt) },
            ...Object.entries(records).map(([kind, count]) => ({
              key: kind,
              label: `${t('erasedCount')}: ${isRecordKind(kind) ? labels.record(kind) : kind}`,
              children: number(count),
            })),
            {
              key: 'head',
              label: t('head'),
              children: <span className="fair-chain">{`${number(head.seq)} · ${head.chain}`}</span>,
            },
          ]}
        />
      )}
    </LiveView>
  )
}
