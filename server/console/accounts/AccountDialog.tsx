import { Form, Input, Modal, Select } from 'antd'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import type { OfficeRole } from '#shared/access/officePermissions.ts'
import type { AccountView } from '#shared/office/officeShapes.ts'
import { officeRoles } from '#shared/reference/officeRoles.ts'
import { office } from '../api/office.ts'
import { useCommand } from '../useCommand.ts'
import { consoleWords } from '../words.ts'
import { accountWords } from './words.ts'

interface Values {
  readonly name: string
  readonly role: OfficeRole
  readonly password: string
}

interface AccountDialogProps {
  /** Null for a new one. */
  readonly account: AccountView | null
  readonly onClose: () => void
}

export function AccountDialog({ account, onClose }: AccountDialogProps) {
  const t = useWords(accountWords)
  const common = useWords(consoleWords)
  const { words } = useLanguage()
  const notify = useNotify()
  const [form] = Form.useForm<Values>()
  const { run, error, isRunning } = useCommand()

  const save = async ({ name, role, password }: Values) => {
    const saved = await run(() =>
      account === null
        ? office.addAccount({ name, role, password })
        : office.changeAccount(account.accountId, { role, ...(password !== '' && { password }) }),
    )
    if (saved === undefined) return
    notify.done(t(account === null ? 'added' : 'saved'))
    onClose()
  }
  return (
    <Modal
      open
      title={account === null ? t('add') : t('changeOf', { name: account.name })}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t('save')}
      cancelText={common('cancel')}
      confirmLoading={isRunning}
      mask={{ closable: false }}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={(values) => void save(values)}
        initialValues={{ name: account?.name ?? '', role: account?.role ?? 'officer', password: '' }}
      >
        {account === null && (
          <Form.Item
            name="name"
            label={t('name')}
            rules={[{ required: true, whitespace: true, message: t('nameMissing') }]}
          >
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
        )}
        <Form.Item name="role" label={t('role')}>
          <Select options={officeRoles.options(words)} />
        </Form.Item>
        <Form.Item
          name="password"
          label={t(account === null ? 'password' : 'newPassword')}
          extra={account === null ? t('passwordRule') : `${t('passwordKept')} · ${t('passwordRule')}`}
          rules={[{ required: account === null, min: 12, message: t('passwordRule') }]}
        >
          <Input.Password maxLength={200} autoComplete="new-password" visibilityToggle={false} />
        </Form.Item>
        {error !== null && <ErrorNotice error={error} />}
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}
