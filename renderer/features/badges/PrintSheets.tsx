import { PrinterOutlined } from '@ant-design/icons'
import { Alert, Button, Checkbox, Form, InputNumber, Progress, Select } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { SavedFile } from '#renderer/components/SavedFile.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useShowFile } from '#renderer/session/useShowFile.ts'
import type { BadgeKind } from '#shared/badge/badgeKinds.ts'
import { chooseDesign } from '#shared/badgeDesign/chooseDesign.ts'
import { type PrintOrder, printOrders } from '#shared/badgeDesign/printChoice.ts'
import { pageSheet, placesOn, type SheetKind, sheetFor, sheetKinds } from '#shared/badgeDesign/sheet.ts'
import type { BadgeDesign } from '#shared/records/badgeDesign.ts'
import { KindFilter } from './KindFilter.tsx'
import { OrganisationFilter } from './OrganisationFilter.tsx'
import { usePrintSheets } from './usePrintSheets.ts'
import { badgeWords } from './words.ts'

const orderWords = { booth: 'booth', organisation: 'organisation', name: 'orderName', kind: 'kind' } as const

/** Whose badges, in which order, on which paper; then one PDF. */
export function PrintSheets({ designs }: { readonly designs: readonly BadgeDesign[] }) {
  const t = useWords(badgeWords)
  const [kinds, setKinds] = useState<readonly BadgeKind[]>([])
  const [organisationId, setOrganisationId] = useState<string | null>(null)
  const [order, setOrder] = useState<PrintOrder>('booth')
  const [designId, setDesignId] = useState<string | null>(null)
  const [paper, setPaper] = useState<SheetKind | null>(null)
  const [startAt, setStartAt] = useState(1)
  const [isIssuing, setIssuing] = useState(true)
  const { chosen, progress, start, cancel, report } = usePrintSheets({ kinds, organisationId, order })
  const reveal = useShowFile()

  const design = designs.find(({ id }) => id === designId)
  const { layout, sheet: usualPaper } = design ?? chooseDesign(designs, kinds[0] ?? 'representative')
  const papers = sheetKinds.filter((kind) => sheetFor(kind, layout) !== undefined)
  const sheet = paper !== null && papers.includes(paper) ? paper : papers.includes(usualPaper) ? usualPaper : 'page'
  const places = placesOn(sheetFor(sheet, layout) ?? pageSheet(layout))
  const isRunning = progress.state === 'running'
  const people = chosen?.attendeeIds.length ?? 0

  return (
    <section className="badges-print" aria-labelledby="badges-print-title">
      <h2 id="badges-print-title">{t('print')}</h2>
      <p className="badges-soft">{t('printHint')}</p>
      <Form layout="vertical" disabled={isRunning}>
        <KindFilter id="print-kinds" value={kinds} onChange={setKinds} />
        <OrganisationFilter id="print-organisation" value={organisationId} onChange={setOrganisationId} />
        <Form.Item label={t('order')} htmlFor="print-order">
          <Select
            id="print-order"
            value={order}
            options={printOrders.map((value) => ({ value, label: t(orderWords[value]) }))}
            onChange={setOrder}
          />
        </Form.Item>
        <Form.Item label={t('design')} htmlFor="print-design">
          <Select
            id="print-design"
            value={designId ?? ''}
            options={[
              { value: '', label: t('byKind') },
              ...designs.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(value) => setDesignId(value === '' ? null : value)}
          />
        </Form.Item>
        <div className="badges-pair">
          <Form.Item label={t('paper')} htmlFor="print-paper">
            <Select
              id="print-paper"
              value={sheet}
              options={papers.map((value) => ({ value, label: t(value) }))}
              onChange={setPaper}
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
                value={Math.min(startAt, places)}
                onChange={(value) => setStartAt(value ?? 1)}
              />
            </Form.Item>
          )}
        </div>
        <Checkbox checked={isIssuing} onChange={({ target }) => setIssuing(target.checked)}>
          {t('issueFirst')}
        </Checkbox>
      </Form>
      <p role="status" className="badges-soft">
        {chosen === null
          ? t('counting')
          : people === 0
            ? t('nobody')
            : t('counted', { count: people, without: chosen.without })}
      </p>
      {progress.state === 'running' ? (
        <div role="status">
          {t(progress.share < 0.3 && isIssuing && (chosen?.without ?? 0) > 0 ? 'issuing' : 'drawing')}
          <Progress percent={Math.round(progress.share * 100)} aria-label={t('drawing')} />
          <Button onClick={cancel}>{t('cancel')}</Button>
        </div>
      ) : (
        <Button
          type="primary"
          icon={<PrinterOutlined aria-hidden />}
          disabled={people === 0}
          onClick={() => void start({ designId, sheet, skip: Math.min(startAt, places) - 1, isIssuing })}
        >
          {t('make')}
        </Button>
      )}
      {progress.state === 'failed' && <ErrorNotice error={progress.error} />}
      {progress.state === 'done' && report !== null && (
        <>
          <SavedFile
            title={t('done', { badges: report.badges, pages: report.pages })}
            path={progress.path}
            onReveal={reveal}
          />
          {report.passedOver > 0 && (
            <Alert type="warning" showIcon title={t('passedOver', { count: report.passedOver })} />
          )}
          {report.doubtful.length > 0 && (
            <Alert type="warning" showIcon title={t('doubtful', { count: report.doubtful.length })} />
          )}
        </>
      )}
    </section>
  )
}
