import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import type { NamedPerson } from '#renderer/flows/checkin/recordByName.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useErrorText } from '#renderer/i18n/useErrorText.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import { useRecordSearch } from '#renderer/session/useRecordSearch.ts'
import { attendee } from '#shared/records/attendee.ts'
import type { SearchHit } from '#shared/search/searchHit.ts'
import { GateDialog } from './GateDialog.tsx'
import { nameWords } from './words.ts'

interface FindByNameProps {
  readonly onPick: (person: NamedPerson) => void
  readonly onClose: () => void
}

const searchOptions = { kinds: ['attendee'], limit: 8 } as const

/** For a forgotten badge. The gate's rules still decide about whoever is picked. */
export function FindByName({ onPick, onClose }: FindByNameProps) {
  const t = useWords(nameWords)
  const labels = useLabels()
  const say = useErrorText()
  const listId = useId()
  const [text, setText] = useState('')
  const [selected, setSelected] = useState(0)
  const { live, isCurrent } = useRecordSearch(text, searchOptions)
  const hits = live.state === 'ready' ? live.value : []
  const current = Math.max(0, Math.min(selected, hits.length - 1))
  const isPickDue = useRef(false)

  const pick = (hit: SearchHit | undefined) => {
    if (hit === undefined) return
    onPick({ attendeeId: hit.id, reason: t('byNameReason'), insteadOfScanId: null })
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      // Enter means the answer to what stands in the field, not the one before it.
      if (isCurrent) pick(hits[current])
      else isPickDue.current = true
    } else if (event.key === 'ArrowDown') setSelected(Math.min(current + 1, Math.max(0, hits.length - 1)))
    else if (event.key === 'ArrowUp') setSelected(Math.max(current - 1, 0))
    else return
    event.preventDefault()
  }

  const pickAwaited = useEffectEvent(() => {
    // Among several nobody has chosen yet: they are shown, and Enter asks again.
    if (isPickDue.current && hits.length === 1) pick(hits[0])
    isPickDue.current = false
  })
  useEffect(() => {
    if (isCurrent) pickAwaited()
  }, [isCurrent])

  return (
    <GateDialog label={t('title')} onClose={onClose}>
      <label className="gate-field">
        {t('label')}
        <input
          type="text"
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={hits.length > 0 ? `${listId}-${current}` : undefined}
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setSelected(0)
            isPickDue.current = false
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <div id={listId} role="listbox" aria-label={t('results')} className="gate-hits">
        {hits.map((hit, index) => (
          <div
            key={hit.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            onClick={() => pick(hit)}
            onKeyDown={onKeyDown}
          >
            <strong dir="auto">{hit.title}</strong>
            <span>
              {[labels.choice(attendee.fields.kind, hit.attendeeKind), hit.subtitle, hit.phoneTail]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </div>
        ))}
      </div>
      <p className="gate-none" role="status">
        {text.trim() !== '' && !isCurrent && t('searching')}
        {text.trim() !== '' && isCurrent && live.state === 'ready' && hits.length === 0 && t('nobody')}
        {live.state === 'failed' && say(live.error).what}
      </p>
      <p className="gate-keys">{t('keys')}</p>
    </GateDialog>
  )
}
