import { Alert } from 'antd'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { settingsWords } from './words.ts'

/** Why the buttons below can't be pressed. */
export function OrganisersOnly({ canManage }: { readonly canManage: boolean }) {
  const t = useWords(settingsWords)
  return canManage ? null : (
    <Alert role="note" type="info" showIcon title={t('organisersOnly')} className="settings-notice" />
  )
}
