import { Button, Table } from 'antd'
import { StatusTag } from '#renderer/components/StatusTag.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import type { AccountView } from '#shared/office/officeShapes.ts'
import { officeRoles } from '#shared/reference/officeRoles.ts'
import { office } from '../api/office.ts'
import { isSessionOver, useSession } from '../session.ts'
import { accountWords } from './words.ts'

interface AccountTableProps {
  readonly accounts: readonly AccountView[]
  readonly onChange: (account: AccountView) => void
  readonly onChanged: () => void
}

export function AccountTable({ accounts, onChange, onChanged }: AccountTableProps) {
  const t = useWords(accountWords)
  const { words } = useLanguage()
  const session = useSession()
  const notify = useNotify()

  const turn = async ({ accountId, isDisabled }: AccountView) => {
    const answer = await office.changeAccount(accountId, { isDisabled: !isDisabled })
    if (answer.ok) notify.done(t('saved'))
    else if (isSessionOver(answer.error)) return session.end(answer.error)
    else notify.failed(answer.error)
    onChanged()
  }
  return (
    <Table<AccountView>
      className="console-table"
      rowKey="accountId"
      dataSource={[...accounts]}
      pagination={false}
      columns={[
        {
          key: 'name',
          title: t('name'),
          render: (_value, account) => (
            <span className="console-operations">
              {account.name}
              {account.accountId === session.account.accountId && <StatusTag tone="good">{t('you')}</StatusTag>}
            </span>
          ),
        },
        { key: 'role', title: t('role'), render: (_value, { role }) => officeRoles.label(role, words) },
        {
          key: 'state',
          title: t('state'),
          render: (_value, { isDisabled }) =>
            isDisabled ? <StatusTag tone="bad">{t('disabled')}</StatusTag> : t('active'),
        },
        {
          key: 'operations',
          title: t('operations'),
          render: (_value, account) => (
            <span className="console-operations">
              <Button aria-label={`${t('change')}: ${account.name}`} onClick={() => onChange(account)}>
                {t('change')}
              </Button>
              <Button
                danger={!account.isDisabled}
                aria-label={`${t(account.isDisabled ? 'enable' : 'disable')}: ${account.name}`}
                onClick={() => void turn(account)}
              >
                {t(account.isDisabled ? 'enable' : 'disable')}
              </Button>
            </span>
          ),
        },
      ]}
    />
  )
}
