import { Button } from 'antd'
import { useNotify } from '#renderer/components/useNotify.ts'
import { readOpenNotes } from '#renderer/flows/note/readOpenNotes.ts'
import { settleNote } from '#renderer/flows/note/settleNote.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import { verdictLabels } from '#shared/report/reportWords.ts'
import { inboxWords } from './words.ts'

/** What gates reported about scans they could make nothing of; nothing is shown where nothing waits. */
export function NoteList() {
  const t = useWords(inboxWords)
  const { words } = useLanguage()
  const station = useStation()
  const { fair, writer } = useSession()
  const notify = useNotify()
  const maySettle = useMay('attendee.register')
  const live = useLive(() => readOpenNotes(station.db, fair.id), [station, fair.id])
  if (live.state !== 'ready' || live.value.length === 0) return null
  const settle = async (id: string) => {
    const settled = await settleNote(station, writer, id)
    if (settled.ok) notify.done(t('settled'))
    else notify.failed(settled.error)
  }
  return (
    <section className="inbox-notes" aria-label={t('notes')}>
      <h2>{t('notes')}</h2>
      <ul>
        {live.value.map((note) => (
          <li key={note.id}>
            <div>
              <strong>{note.text}</strong>
              <span className="list-soft">
                {[
                  note.gateName,
                  new Date(note.scannedAt ?? note.createdAt).toLocaleString(words === 'zh' ? 'zh-CN' : 'en-GB'),
                  note.verdict === null ? '' : verdictLabels[note.verdict][words],
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </div>
            <Button disabled={!maySettle} onClick={() => void settle(note.id)}>
              {t('settle')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
