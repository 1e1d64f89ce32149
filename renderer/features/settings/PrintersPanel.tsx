import { ReloadOutlined } from '@ant-design/icons'
import { Button, Empty } from 'antd'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { usePrinters } from '#renderer/session/usePrinters.ts'
import { DefaultPrinters } from './DefaultPrinters.tsx'
import { PrinterRow } from './PrinterRow.tsx'
import { printerWords } from './printerWords.ts'
import './printers.css'
import { ZebraSection } from './ZebraSection.tsx'

/** Where this station's badges come out: the printers that it sees, the state of each, a test page. */
export function PrintersPanel() {
  const t = useWords(printerWords)
  const printers = usePrinters()
  const { system, look } = printers
  return (
    <>
      <p className="settings-hint">{t('hint')}</p>
      <DefaultPrinters printers={printers} />
      <section className="place-section">
        <div className="settings-head">
          <h2>{t('system')}</h2>
          <Button icon={<ReloadOutlined aria-hidden />} onClick={look}>
            {t('lookAgain')}
          </Button>
        </div>
        {system?.ok === false && <ErrorNotice error={system.error} />}
        {system?.ok === true && system.value.length === 0 && (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noSystem')}>
            <p className="list-soft">{t('noSystemHint')}</p>
          </Empty>
        )}
        {system?.ok === true && system.value.length > 0 && (
          <ul className="place-list" aria-label={t('system')}>
            {system.value.map(({ name, label, trouble }) => (
              <PrinterRow key={name} target={{ type: 'system', name }} name={label} about="" trouble={trouble} />
            ))}
          </ul>
        )}
      </section>
      <ZebraSection zebras={printers.zebras} />
      <section className="place-section">
        <h2>{t('folder')}</h2>
        <p className="settings-hint">{t('folderHint')}</p>
      </section>
    </>
  )
}
