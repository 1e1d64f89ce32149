import { Button, Checkbox, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { enrolStation } from '#renderer/flows/sync/enrolStation.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import type { AppError } from '#shared/errors/result.ts'
import type { Enrolment } from '#shared/ipc/syncChannels.ts'
import type { FairRow } from '#shared/records/fair.ts'
import { CertificateText } from './CertificateText.tsx'
import type { SeenServer } from './ServerForm.tsx'
import { enrolWords } from './words.ts'

interface CodeFormProps extends SeenServer {
  /** May be brought to the server; null when there is only the code's fair to join. */
  readonly adoptable: FairRow | null
  readonly onAnother: () => void
  readonly onEnrolled: (enrolment: Enrolment) => void
}

interface Values {
  readonly isConfirmed: boolean
  readonly code: string
  readonly stationName: string
  readonly isAdopting: boolean
}

/** Who the server is, the code, and what becomes of the fair that is here. */
export function CodeForm({ server, code: givenCode, adoptable, onAnother, onEnrolled }: CodeFormProps) {
  const t = useWords(enrolWords)
  const { station, platform, sync } = useWorkplace()
  const [error, setError] = useState<AppError | null>(null)
  const [isEnrolling, setEnrolling] = useState(false)
  const { certificate } = server
  const isOwn = certificate !== null && !certificate.isTrusted
  const enrol = async ({ code, stationName, isAdopting }: Values) => {
    if (isEnrolling) return
    setEnrolling(true)
    const adopt = isAdopting && adoptable !== null ? { fairId: adoptable.id, name: adoptable.name } : null
    const request = { ...server, code: code.trim(), stationName: stationName.trim(), adopt }
    const enrolled = await enrolStation({ station, platform, sync }, request)
    setEnrolling(false)
    if (enrolled.ok) onEnrolled(enrolled.value)
    else setError(enrolled.error)
  }
  return (
    <Form<Values>
      layout="vertical"
      initialValues={{ isConfirmed: false, code: givenCode, stationName: '', isAdopting: adoptable !== null }}
      onFinish={(values) => void enrol(values)}
    >
      <CertificateText server={server} />
      {isOwn && (
        <Form.Item
          name="isConfirmed"
          valuePropName="checked"
          rules={[{ validator: (_rule, isConfirmed) => checkThat(isConfirmed === true, t('confirmNeeded')) }]}
        >
          <Checkbox>{t('confirm')}</Checkbox>
        </Form.Item>
      )}
      <div className="enrol-pair">
        <Form.Item
          name="code"
          label={t('code')}
          extra={t('codeHint')}
          rules={[{ validator: (_rule, code) => checkThat(String(code).trim().length >= 4, t('codeNeeded')) }]}
        >
          <Input autoComplete="off" spellCheck={false} maxLength={40} className="enrol-code" />
        </Form.Item>
        <Form.Item
          name="stationName"
          label={t('stationName')}
          extra={t('stationNameHint')}
          rules={[{ validator: (_rule, name) => checkThat(String(name).trim() !== '', t('stationNameNeeded')) }]}
        >
          <Input autoComplete="off" maxLength={60} />
        </Form.Item>
      </div>
      {adoptable !== null && (
        <Form.Item name="isAdopting" label={t('what')}>
          <Radio.Group className="enrol-choices">
            <Radio value={true}>
              {t('adopt', { name: adoptable.name })}
              <span className="enrol-soft">{t('adoptHint')}</span>
            </Radio>
            <Radio value={false}>
              {t('join')}
              <span className="enrol-soft">{t('joinHint')}</span>
            </Radio>
          </Radio.Group>
        </Form.Item>
      )}
      {error !== null && <ErrorNotice error={error} />}
      <div className="enrol-buttons">
        <Button type="primary" htmlType="submit" loading={isEnrolling}>
          {t('enrol')}
        </Button>
        <Button onClick={onAnother}>{t('another')}</Button>
      </div>
    </Form>
  )
}

async function checkThat(isFine: boolean, text: string): Promise<void> {
  if (!isFine) throw new Error(text)
}
