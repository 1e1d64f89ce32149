import { Button } from 'antd'
import dayjs from 'dayjs'
import { useNotify } from '#renderer/components/useNotify.ts'
import { type RefusedChange, readRefused } from '#renderer/flows/inbox/readRefused.ts'
import { settleRefused } from '#renderer/flows/inbox/settleRefused.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useErrorText } from '#renderer/i18n/useErrorText.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import { maskPhone } from '#shared/identifiers/maskPhone.ts'
import { syncInboxWords } from './syncInboxWords.ts'
import { useFieldText } from './useFieldText.ts'

/** Enough to know it again; the rest of the fields would say "empty". */
const shownFields = 6

/** What the server refused, why, and what to do about it. Nothing is shown where nothing waits. */
export function RefusedList() {
  const t = useWords(syncInboxWords)
  const station = useStation()
  const { fair } = useSession()
  const notify = useNotify()
  const live = useLive(() => readRefused(station.db, fair.id), [station, fair.id])
  if (live.state !== 'ready' || live.value.length === 0) return null
  const settle = async (opId: string) => {
    const settled = await settleRefused(station, opId)
    if (!settled.ok) notify.failed(settled.error)
  }
  return (
    <section className="inbox-sync" aria-label={t('refused')}>
      <h2>{t('refused')}</h2>
      <p className="list-soft">{t('refusedHint')}</p>
      <ul>
        {live.value.map((change) => (
          <Refused key={change.opId} change={change} onSeen={() => void settle(change.opId)} />
        ))}
      </ul>
    </section>
  )
}

function Refused({ change, onSeen }: { readonly change: RefusedChange; readonly onSeen: () => void }) {
  const t = useWords(syncInboxWords)
  const labels = useLabels()
  const fields = useFieldText()
  const errorText = useErrorText()
  const { kind, name, staffName, writtenAt, code, values } = change
  const title = `${kind === null ? t('unknownKind') : labels.record(kind)} ${name}`.trim()
  const said =
    kind === null
      ? []
      : Object.entries(values)
          .filter(([field, value]) => value !== null && !field.endsWith('Id'))
          .slice(0, shownFields)
          .map(([field, value]) => `${fields.label(kind, field)} ${fields.value(kind, field, masked(field, value))}`)
  return (
    <li aria-label={title}>
      <div className="inbox-refused">
        <div>
          <strong>{title}</strong>
          <p>{errorText({ code }).line}</p>
          <p className="list-soft">{said.join(' · ')}</p>
          <p className="list-soft">
            {t('by', { staff: staffName, at: dayjs(writtenAt).format('YYYY-MM-DD HH:mm:ss') })}
          </p>
        </div>
        <Button onClick={onSeen}>{t('seenTo')}</Button>
      </div>
    </li>
  )
}

const masked = (field: string, value: unknown): unknown =>
  /phone$/i.test(field) && typeof value === 'string' ? maskPhone(value) : value
