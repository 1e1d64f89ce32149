import { CheckOutlined } from '@ant-design/icons'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { actions, may } from '#shared/access/permissions.ts'
import { stationRoles } from '#shared/reference/stationRoles.ts'
import { settingsWords } from './words.ts'

/** The permissions as they are checked, not as somebody once wrote them down. */
export function RoleTable() {
  const t = useWords(settingsWords)
  const { words } = useLanguage()
  const { role: own } = useSession()
  return (
    <table className="role-table">
      <thead>
        <tr>
          <th scope="col">{t('action')}</th>
          {stationRoles.ids.map((role) => (
            <th key={role} scope="col" aria-current={role === own}>
              {stationRoles.label(role, words)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {actions.map((action) => (
          <tr key={action}>
            <th scope="row">{t(action)}</th>
            {stationRoles.ids.map((role) => (
              <td key={role}>
                {may(role, action) ? (
                  <CheckOutlined aria-label={t('may')} />
                ) : (
                  <span aria-label={t('mayNot')} role="img" />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
