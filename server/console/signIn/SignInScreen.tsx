import { Button, Card, Form, Input } from 'antd'
import { useState } from 'react'
import { AppearancePicker } from '#renderer/components/AppearancePicker.tsx'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import type { AppError } from '#shared/errors/result.ts'
import type { AccountView } from '#shared/office/officeShapes.ts'
import { office } from '../api/office.ts'
import { keepAppearance } from '../keptAppearance.ts'
import { consoleWords } from '../words.ts'
import { signInWords } from './words.ts'

interface Values {
  readonly name: string
  readonly password: string
}

/** Name and password; what the server says against it, waiting included, in its own words. */
export function SignInScreen({
  reason,
  onSignedIn,
}: {
  readonly reason: AppError | null
  readonly onSignedIn: (account: AccountView) => void
}) {
  const t = useWords(signInWords)
  const title = useWords(consoleWords)('title')
  const [form] = Form.useForm<Values>()
  const [error, setError] = useState(reason)
  const [isAsking, setAsking] = useState(false)

  const signIn = async ({ name, password }: Values) => {
    if (isAsking) return
    setAsking(true)
    const answer = await office.signIn(name, password)
    setAsking(false)
    if (answer.ok) return onSignedIn(answer.value)
    setError(answer.error)
    form.setFieldValue('password', '')
    form.focusField('password')
  }
  return (
    <main className="sign-in">
      <Card>
        <p className="sign-in-product">{title}</p>
        <h1>{t('title')}</h1>
        <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={(values) => void signIn(values)}>
          <Form.Item name="name" label={t('name')} rules={[{ required: true, message: t('nameMissing') }]}>
            <Input autoFocus autoComplete="username" maxLength={60} />
          </Form.Item>
          <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('passwordMissing') }]}>
            <Input.Password autoComplete="current-password" maxLength={200} visibilityToggle={false} />
          </Form.Item>
          {error !== null && <ErrorNotice error={error} />}
          <Button type="primary" htmlType="submit" block loading={isAsking} className="sign-in-button">
            {t('signIn')}
          </Button>
        </Form>
        <p className="sign-in-hint">{t('hint')}</p>
      </Card>
      <AppearancePicker onPick={keepAppearance} />
    </main>
  )
}
