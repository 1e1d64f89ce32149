import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { discloseSensitive } from '#renderer/flows/attendee/discloseSensitive.ts'
import type { SensitiveValues } from '#renderer/flows/attendee/sensitiveValues.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useFieldErrors } from '#renderer/i18n/useFieldErrors.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import type { AppError } from '#shared/errors/result.ts'
import { attendeeWords } from './words.ts'

interface RevealFormProps {
  readonly attendeeId: string
  readonly onCancel: () => void
  readonly onShown: (values: SensitiveValues) => void
}

interface Values {
  readonly reason: string
}

const reasons = ['reasonCheck', 'reasonAssist', 'reasonCorrect'] as const

/** Asks why before anything is shown; the reason is saved first. */
export function RevealForm({ attendeeId, onCancel, onShown }: RevealFormProps) {
  const t = useWords(attendeeWords)
  const station = useStation()
  const { writer } = useSession()
  const nameFields = useFieldErrors('disclosure')
  const [form] = Form.useForm<Values>()
  const [error, setError] = useState<AppError | null>(null)
  const [isAsking, setAsking] = useState(false)
  const reveal = async ({ reason }: Values) => {
    setAsking(true)
    const shown = await discloseSensitive(station, writer, attendeeId, reason)
    setAsking(false)
    if (shown.ok) onShown(shown.value)
    else setError(shown.error)
  }
  const choose = (reason: string) => {
    form.setFieldsValue({ reason })
    form.focusField('reason')
  }
  return (
    <Form<Values> form={form} layout="vertical" className="attendee-reveal" onFinish={(values) => void reveal(values)}>
      <h4>{t('revealTitle')}</h4>
      <p className="list-soft">{t('revealHint')}</p>
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, max: 200, message: t('reasonNeeded') }]}
      >
        <Input autoFocus maxLength={200} autoComplete="off" />
      </Form.Item>
      <div className="attendee-reasons">
        {reasons.map((key) => (
          <Button key={key} onClick={() => choose(t(key))}>
            {t(key)}
          </Button>
        ))}
      </div>
      {error !== null && <ErrorNotice error={nameFields(error)} />}
      <div className="attendee-form-actions">
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={isAsking}>
          {t('reveal')}
        </Button>
      </div>
    </Form>
  )
}
