import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { readSetting, writeSetting } from '#renderer/db/settings.ts'
import { describeStorageError } from '#renderer/db/storageError.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import type { AppError } from '#shared/errors/result.ts'
import { type ScannerSetup, usualScanner } from '#shared/scanner/scannerSetup.ts'
import { LearnDialog } from './LearnDialog.tsx'
import { useEndKeys } from './useEndKeys.ts'
import { readerWords } from './words.ts'

/** The scanner of this computer, by hand or learnt. */
export function ScannerPanel() {
  const t = useWords(readerWords)
  const { db } = useStation()
  const live = useLive(() => readSetting(db, 'scanner'), [db])
  return (
    <section>
      <h2>{t('scanner')}</h2>
      <p className="settings-hint">{t('scannerHint')}</p>
      <LiveView live={live}>{(setup) => <ScannerForm key={JSON.stringify(setup)} setup={setup} />}</LiveView>
    </section>
  )
}

function ScannerForm({ setup }: { readonly setup: ScannerSetup }) {
  const t = useWords(readerWords)
  const { db } = useStation()
  const notify = useNotify()
  const endKeys = useEndKeys()
  const [isLearning, setLearning] = useState(false)
  const [error, setError] = useState<AppError | null>(null)

  const save = async (values: ScannerSetup) => {
    try {
      const [prefix, suffix] = [values.prefix.toUpperCase(), values.suffix.toUpperCase()]
      await writeSetting(db, 'scanner', { ...values, prefix, suffix })
      notify.done(t('saved'))
    } catch (reason) {
      setError(describeStorageError(reason))
    }
  }

  return (
    <>
      <Button type="primary" onClick={() => setLearning(true)}>
        {t('learn')}
      </Button>
      <Form<ScannerSetup>
        layout="vertical"
        className="settings-form readers-form"
        initialValues={setup}
        onFinish={(values) => void save(values)}
      >
        <div className="settings-pair">
          <Form.Item name="prefix" label={t('prefix')}>
            <Input maxLength={20} placeholder={t('nothing')} />
          </Form.Item>
          <Form.Item name="suffix" label={t('suffix')}>
            <Input maxLength={20} placeholder={t('nothing')} />
          </Form.Item>
          <Form.Item name="endKey" label={t('endKey')}>
            <Select options={endKeys} />
          </Form.Item>
          <Form.Item name="gapMs" label={t('gapMs')}>
            <InputNumber controls={false} min={10} max={50} precision={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="shortest" label={t('shortest')}>
            <InputNumber controls={false} min={5} max={12} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        </div>
        {error !== null && <ErrorNotice error={error} />}
        <div className="settings-operations">
          <Button htmlType="submit">{t('save')}</Button>
          <Button onClick={() => void save(usualScanner)}>{t('usual')}</Button>
        </div>
      </Form>
      {isLearning && (
        <LearnDialog before={setup} onUse={(learnt) => void save(learnt)} onClose={() => setLearning(false)} />
      )}
    </>
  )
}
