import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { ScreenHeader } from '#renderer/components/ScreenHeader.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import type { AccountView } from '#shared/office/officeShapes.ts'
import { office } from '../api/office.ts'
import { StaleNotice } from '../StaleNotice.tsx'
import { useAnswer } from '../useAnswer.ts'
import { AccountDialog } from './AccountDialog.tsx'
import { AccountTable } from './AccountTable.tsx'
import { accountWords } from './words.ts'

/** People of the office who may sign in. */
export function AccountsScreen() {
  const t = useWords(accountWords)
  const { live, stale, reload } = useAnswer('accounts', async () => office.accounts())
  const [editing, setEditing] = useState<AccountView | 'new' | null>(null)
  return (
    <>
      <ScreenHeader
        title={t('title')}
        hint={t('hint')}
        actions={
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEditing('new')}>
            {t('add')}
          </Button>
        }
      />
      <StaleNotice error={stale} />
      <LiveView live={live}>
        {(accounts) => <AccountTable accounts={accounts} onChange={setEditing} onChanged={reload} />}
      </LiveView>
      {editing !== null && (
        <AccountDialog
          account={editing === 'new' ? null : editing}
          onClose={() => {
            setEditing(null)
            reload()
          }}
        />
      )}
    </>
  )
}
