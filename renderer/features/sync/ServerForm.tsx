import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import type { AppError } from '#shared/errors/result.ts'
import type { ResponseOf } from '#shared/ipc/bridge.ts'
import { parseEnrolmentLink } from '#shared/office/enrolmentLink.ts'
import { enrolWords } from './words.ts'

/** A server that was looked at, and the code, where the console's link brought it along. */
export interface SeenServer {
  readonly server: ResponseOf<'sync:inspect'>
  readonly code: string
}

/** Asks where the server is and looks at it; nothing is sent there yet. */
export function ServerForm({ onSeen }: { readonly onSeen: (seen: SeenServer) => void }) {
  const t = useWords(enrolWords)
  const { platform } = useWorkplace()
  const [error, setError] = useState<AppError | null>(null)
  const [isChecking, setChecking] = useState(false)
  const [form] = Form.useForm<{ address: string }>()
  const check = async (text: string) => {
    if (isChecking) return
    // Pasted, or typed by a scanner, which ends with the Enter that brings us here.
    const link = parseEnrolmentLink(text)
    const address = link?.address ?? text
    form.setFieldsValue({ address })
    setChecking(true)
    const seen = await platform.call('sync:inspect', { address })
    setChecking(false)
    if (seen.ok) onSeen({ server: seen.value, code: link?.code ?? '' })
    else setError(seen.error)
  }
  return (
    <Form<{ address: string }> form={form} layout="vertical" onFinish={({ address }) => void check(address ?? '')}>
      <Form.Item name="address" label={t('address')} extra={t('addressHint')}>
        <Input autoFocus autoComplete="off" spellCheck={false} maxLength={300} />
      </Form.Item>
      {error !== null && <ErrorNotice error={error} />}
      <Button type="primary" htmlType="submit" loading={isChecking}>
        {t('check')}
      </Button>
    </Form>
  )
}
