import { Checkbox, Form, InputNumber, Select } from 'antd'
import { memo } from 'react'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { printOrders } from '#shared/badgeDesign/printChoice.ts'
import type { BadgeDesign } from '#shared/records/badgeDesign.ts'
import { KindFilter } from './KindFilter.tsx'
import { OrganisationFilter } from './OrganisationFilter.tsx'
import { paperFor, type SheetChoice } from './sheetChoice.ts'
import { badgeWords } from './words.ts'

const orderWords = { booth: 'booth', organisation: 'organisation', name: 'orderName', kind: 'kind' } as const

interface SheetFormProps {
  readonly designs: readonly BadgeDesign[]
  readonly choice: SheetChoice
  readonly onChange: (next: (choice: SheetChoice) => SheetChoice) => void
}

/** Whose badges, in which order, on which paper. Drawn again only when one of these changes, not with every progress. */
export const SheetForm = memo(function SheetForm({ designs, choice, onChange }: SheetFormProps) {
  const t = useWords(badgeWords)
  const { papers, sheet, places, startAt } = paperFor(designs, choice)
  const change = (part: Partial<SheetChoice>) => onChange((before) => ({ ...before, ...part }))
  return (
    <Form layout="vertical">
      <KindFilter id="print-kinds" value={choice.kinds} onChange={(kinds) => change({ kinds })} />
      <OrganisationFilter
        id="print-organisation"
        value={choice.organisationId}
        onChange={(organisationId) => change({ organisationId })}
      />
      <Form.Item label={t('order')} htmlFor="print-order">
        <Select
          id="print-order"
          value={choice.order}
          options={printOrders.map((value) => ({ value, label: t(orderWords[value]) }))}
          onChange={(order) => change({ order })}
        />
      </Form.Item>
      <Form.Item label={t('design')} htmlFor="print-design">
        <Select
          id="print-design"
          value={choice.designId ?? ''}
          options={[{ value: '', label: t('byKind') }, ...designs.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(value) => change({ designId: value === '' ? null : value })}
        />
      </Form.Item>
      <div className="badges-pair">
        <Form.Item label={t('paper')} htmlFor="print-paper">
          <Select
            id="print-paper"
            value={sheet}
            options={papers.map((value) => ({ value, label: t(value) }))}
            onChange={(paper) => change({ paper })}
          />
        </Form.Item>
        {places > 1 && (
          <Form.Item label={t('startAt')} htmlFor="print-start" tooltip={t('startHint')}>
            <InputNumber
              controls={false}
              id="print-start"
              min={1}
              max={places}
              precision={0}
              value={startAt}
              onChange={(value) => change({ startAt: value ?? 1 })}
            />
          </Form.Item>
        )}
      </div>
      <Checkbox checked={choice.isIssuing} onChange={({ target }) => change({ isIssuing: target.checked })}>
        {t('issueFirst')}
      </Checkbox>
    </Form>
  )
})
