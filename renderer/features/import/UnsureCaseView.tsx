import { Radio, Space } from 'antd'
import type { ReactNode } from 'react'
import { CompareTable } from '#renderer/components/CompareTable.tsx'
import { useLikenessWords } from '#renderer/components/useLikenessWords.ts'
import type { UnsureCase } from '#renderer/flows/excel/importMessages.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import type { Decision } from '#shared/import/rowOutcome.ts'
import { nameOf } from './caseName.ts'
import { previewWords } from './previewWords.ts'

interface UnsureCaseViewProps {
  readonly unsure: UnsureCase
  readonly decision: Decision
  readonly onDecide: (decision: Decision) => void
  /** What else can be done with the decision. */
  readonly extra: ReactNode
}

/** A row beside the records that it may be, and what is to be done. */
export function UnsureCaseView({ unsure, decision, onDecide, extra }: UnsureCaseViewProps) {
  const t = useWords(previewWords)
  const likeness = useLikenessWords()
  const { key, record, row, values, candidates } = unsure
  const isOne = candidates.length === 1
  return (
    <div className="unsure-case">
      <CompareTable
        key={key}
        label={t('compare')}
        sides={[
          { key: 'row', title: t('theRow'), detail: t('unsureRow', { row }), values },
          ...candidates.map((candidate, index) => ({
            key: candidate.id,
            title: isOne ? t('theRecord') : t('candidate', { number: index + 1 }),
            detail: `${likeness.degree(candidate.likeness)} · ${likeness.reasons(record, candidate.reasons)}`,
            values: candidate.values,
          })),
        ]}
      />
      <div className="unsure-decide">
        <Radio.Group
          aria-label={t('decision')}
          name={`unsure-${key}`}
          value={decision.type === 'merge' ? decision.id : decision.type}
          onChange={({ target }) => onDecide(readDecision(String(target.value)))}
        >
          <Space orientation="vertical" size={0}>
            {candidates.map((candidate, index) => (
              <Radio key={candidate.id} value={candidate.id}>
                {isOne
                  ? t('merge')
                  : t('mergeWith', {
                      name: nameOf(record, candidate.values),
                      place: t('candidate', { number: index + 1 }),
                    })}
              </Radio>
            ))}
            <Radio value="keepBoth">{t('keepBoth')}</Radio>
            <Radio value="later">{t('later')}</Radio>
          </Space>
        </Radio.Group>
        {extra}
      </div>
    </div>
  )
}

const readDecision = (value: string): Decision =>
  value === 'keepBoth' || value === 'later' ? { type: value } : { type: 'merge', id: value }
