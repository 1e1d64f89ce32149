import { useWords } from '#renderer/i18n/defineWords.ts'
import { useErrorText } from '#renderer/i18n/useErrorText.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { isErrorCode } from '#shared/errors/codes.ts'
import { describeSync } from './describeSync.ts'
import { useSession } from './sessionContext.ts'
import { useWorkplace } from './stationContext.ts'
import './syncLine.css'
import { syncWords } from './syncWords.ts'
import { useIsMetered } from './useIsMetered.ts'
import { useSyncStatus } from './useSyncStatus.ts'

/** Where this fair stands with its server, in one line for every screen; loads nothing of Ant Design. */
export function SyncLine({ isShort = false }: { readonly isShort?: boolean }) {
  const t = useWords(syncWords)
  const { language } = useLanguage()
  const { sync } = useWorkplace()
  const { fair } = useSession()
  const errorText = useErrorText()
  const isMetered = useIsMetered()
  const view = useSyncStatus(fair.id)
  if (view === undefined) return null
  const { tone, main, details, canRetry } = describeSync(view, {
    t,
    isMetered,
    errorText: (code) => errorText({ code: isErrorCode(code) ? code : 'SYNC_ANSWER_STRANGE' }),
    timeText: (ms) => timeText(ms, language),
  })
  const said = isShort ? details.slice(0, 1) : details
  return (
    <div className="sync-line" data-tone={tone}>
      {/* Told when it changes for the worse or the better, not with every step of an attempt. */}
      <span className="sync-line-text" role="group" aria-label={t('label')}>
        <strong>{main}</strong>
        {said.length > 0 && <span title={details.join(' · ')}>{said.join(' · ')}</span>}
      </span>
      <span className="sync-line-told" aria-live="polite">
        {tone === 'bad' ? main : ''}
      </span>
      {canRetry && tone !== 'good' && (
        <button type="button" className="sync-line-retry" onClick={() => sync.now(fair.id)}>
          {t('retry')}
        </button>
      )}
    </div>
  )
}

function timeText(ms: number, language: string): string {
  const at = new Date(ms)
  const isToday = at.toDateString() === new Date().toDateString()
  return isToday
    ? at.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hour12: false })
    : at.toLocaleString(language, {
        month: 'numeric',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hour12: false,
      })
}
