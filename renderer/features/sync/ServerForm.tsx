import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import type { AppError } from '#shared/errors/result.ts'
import type { ResponseOf } from '#shared/ipc/bridge.ts'
import { enrolWords } from './words.ts'

/** Asks where the server is and looks at it; nothing is sent there yet. */
export function ServerForm({ onSeen }: { readonly onSeen: (server: ResponseOf<'sync:inspect'>) => void }) {
  const t = useWords(enrolWords)
  const { platform } = useWorkplace()
  const [error, setError] = useState<AppError | null>(null)
  const [isChecking, setChecking] = useState(false)
  const check = async (address: string) => {
    if (isChecking) return
    setChecking(true)
    const seen = await platform.call('sync:inspect', { address })
    setChecking(false)
    if (seen.ok) onSeen(seen.value)
    else setError(seen.error)
  }
  return (
    <Form<{ address: string }> layout="vertical" onFinish={({ address }) => void check(address ?? '')}>
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
