import { Form, Select } from 'antd'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { readSetting } from '#renderer/db/settings.ts'
import { chooseBadgePrinter, EVERY_DESIGN } from '#renderer/flows/printing/badgePrinter.ts'
import { readDesignNames } from '#renderer/flows/printing/readDesignNames.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import { usePrinterOptions } from '#renderer/session/usePrinterOptions.ts'
import type { Printers } from '#renderer/session/usePrinters.ts'
import { printerWords } from './printerWords.ts'

/** The printer of single badges: one for all, and another for a design that needs it. */
export function DefaultPrinters({ printers }: { readonly printers: Printers }) {
  const t = useWords(printerWords)
  const station = useStation()
  const { fair } = useSession()
  const may = useMay('badge.issue')
  const notify = useNotify()
  const { db } = station
  const live = useLive(
    async () => ({ chosen: await readSetting(db, 'badgePrinters'), designs: await readDesignNames(db, fair.id) }),
    [db, fair.id],
  )
  const chosen = live.state === 'ready' ? live.value.chosen : {}
  const options = usePrinterOptions(printers, Object.values(chosen))
  if (live.state === 'failed') return <ErrorNotice error={live.error} />
  if (live.state === 'loading') return null

  const choose = async (designId: string, printerId: string) => {
    const printer = options.find(({ id }) => id === printerId) ?? null
    const saved = await chooseBadgePrinter(station, designId, printer)
    if (saved.ok) notify.done(t('saved'))
    else notify.failed(saved.error)
  }
  const rows = [
    { id: EVERY_DESIGN, label: t('everyDesign'), none: t('noPrinter') },
    ...live.value.designs.map(({ id, name }) => ({ id, label: t('ofDesign', { name }), none: t('asEvery') })),
  ]
  return (
    <Form layout="vertical" className="settings-form" component="div">
      <h2>{t('defaultTitle')}</h2>
      <div className="settings-pair">
        {rows.map(({ id, label, none }) => (
          <Form.Item key={id} label={label} htmlFor={`printer-of-${id}`}>
            <Select
              id={`printer-of-${id}`}
              disabled={!may}
              value={chosen[id]?.id ?? ''}
              options={[{ value: '', label: none }, ...options.map((one) => ({ value: one.id, label: one.name }))]}
              onChange={(printerId: string) => void choose(id, printerId)}
            />
          </Form.Item>
        ))}
      </div>
    </Form>
  )
}
