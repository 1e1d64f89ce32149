import { Button } from 'antd'
import { useState, useSyncExternalStore } from 'react'
import { StatusTag } from '#renderer/components/StatusTag.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useErrorText } from '#renderer/i18n/useErrorText.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import { may } from '#shared/access/permissions.ts'
import { isErrorCode } from '#shared/errors/codes.ts'
import type { Enrolment } from '#shared/ipc/syncChannels.ts'
import { NewFairDialog } from './NewFairDialog.tsx'
import { fairsWords } from './words.ts'

/** Fairs that are still to come from a server, or that this station is to set up there. */
export function AwaitedFairs({ awaited }: { readonly awaited: readonly Enrolment[] }) {
  const t = useWords(fairsWords)
  const [settingUp, setSettingUp] = useState<Enrolment | null>(null)
  if (awaited.length === 0) return null
  return (
    <section className="fairs-awaited" aria-label={t('awaited')}>
      <h2>{t('awaited')}</h2>
      <ul>
        {awaited.map((enrolment) => (
          <Awaited key={enrolment.fairId} enrolment={enrolment} onSetUp={() => setSettingUp(enrolment)} />
        ))}
      </ul>
      {settingUp !== null && (
        <NewFairDialog
          onClose={() => setSettingUp(null)}
          described={{ fairId: settingUp.fairId, name: settingUp.fairName }}
        />
      )}
    </section>
  )
}

function Awaited({ enrolment, onSetUp }: { readonly enrolment: Enrolment; readonly onSetUp: () => void }) {
  const t = useWords(fairsWords)
  const { sync } = useWorkplace()
  const errorText = useErrorText()
  const status = useSyncExternalStore(sync.watch, () => sync.statusOf(enrolment.fairId))
  const hasAsked = status?.phase === 'resting' && status.trouble === null && status.lastContactMs !== null
  const trouble = status?.trouble ?? null
  const isOwn = may(enrolment.role, 'fair.manage')
  return (
    <li>
      <div>
        <strong>{enrolment.fairName}</strong>
        {trouble !== null && isErrorCode(trouble) ? (
          <StatusTag tone="warn">{errorText({ code: trouble }).line}</StatusTag>
        ) : (
          <p>{hasAsked ? `${t('awaitedEmpty')} ${isOwn ? '' : t('awaitedOthers')}` : t('awaitedLoading')}</p>
        )}
      </div>
      {hasAsked && isOwn && (
        <Button type="primary" onClick={onSetUp}>
          {t('setUp')}
        </Button>
      )}
    </li>
  )
}
