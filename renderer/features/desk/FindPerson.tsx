import { SearchOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { nameIn } from '#renderer/flows/search/nameIn.ts'
import { searchRecords } from '#renderer/flows/search/searchRecords.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useRecordSearch } from '#renderer/session/useRecordSearch.ts'
import { attendee } from '#shared/records/attendee.ts'
import type { SearchHit } from '#shared/search/searchHit.ts'
import { deskWords } from './words.ts'

interface FindPersonProps {
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly text: string
  readonly onText: (text: string) => void
  readonly chosenId: string | null
  readonly onChoose: (attendeeId: string) => void
  /** Null where this station may not register anybody. */
  readonly onRegister: ((name: string) => void) | null
}

const limit = 50
const kinds = ['attendee'] as const

/** One big field that finds people by anything they can say or show, with its results always in sight. */
export function FindPerson({ inputRef, text, onText, chosenId, onChoose, onRegister }: FindPersonProps) {
  const t = useWords(deskWords)
  const listId = useId()
  const station = useStation()
  const fairId = useSession().fair.id
  const { live, isCurrent } = useRecordSearch(text, { kinds, limit })
  const [active, setActive] = useState(0)
  const hits = live.state === 'ready' && text.trim() !== '' ? live.value : []
  const isNothing = isCurrent && live.state === 'ready' && text.trim() !== '' && hits.length === 0
  const current = Math.min(active, hits.length - 1)

  useEffect(() => {
    document.getElementById(`${listId}-${current}`)?.scrollIntoView({ block: 'nearest' })
  }, [listId, current])

  const choose = (index: number) => {
    const hit = hits[index]
    if (hit !== undefined) onChoose(hit.id)
    else if (isNothing) onRegister?.(nameIn(text))
  }
  /** Enter came before the answer to what was typed: it counts for that answer, not for the older one on screen. */
  const chooseAwaited = async () => {
    const [first] = await searchRecords(station, fairId, text, { kinds, limit: 1 })
    if (inputRef.current?.value !== text) return
    if (first !== undefined) onChoose(first.id)
    else onRegister?.(nameIn(text))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, its keys are its own.
    if (event.nativeEvent.isComposing) return
    const step = steps[event.key]
    if (step !== undefined && hits.length > 0) {
      event.preventDefault()
      setActive(step(current, hits.length))
    } else if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault()
      if (isCurrent) choose(Math.max(current, 0))
      // What can't be read is said where the answer would stand.
      else void chooseAwaited().catch(() => undefined)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      onText('')
    }
  }

  return (
    <section className="desk-find" aria-label={t('find')}>
      <div className="desk-find-box">
        <SearchOutlined className="desk-find-icon" aria-hidden />
        <input
          ref={inputRef}
          className="desk-find-input"
          type="text"
          role="combobox"
          aria-label={t('find')}
          aria-autocomplete="list"
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-activedescendant={hits.length > 0 ? `${listId}-${current}` : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          placeholder={t('findPlaceholder')}
          value={text}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            onText(event.target.value)
            setActive(0)
          }}
        />
      </div>
      <p className="desk-find-status" role="status">
        {live.state === 'loading' && t('searching')}
        {hits.length > 0 && t(hits.length < limit ? 'foundSome' : 'foundMany', { count: hits.length })}
        {isNothing && t('foundNone', { text: text.trim() })}
      </p>
      {live.state === 'failed' && <ErrorNotice error={live.error} />}
      {isNothing && onRegister !== null && (
        <Button type="primary" onClick={() => onRegister(nameIn(text))} className="desk-find-register">
          {nameIn(text) === '' ? t('walkIn') : t('registerThis', { name: nameIn(text) })} <kbd>Enter</kbd>
        </Button>
      )}
      <div id={listId} className="desk-hits" role="listbox" aria-label={t('results')}>
        {hits.map((hit, index) => (
          <div
            key={hit.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === current}
            className={hitClass(index === current, hit.id === chosenId)}
            // The focus stays in the field; a pointer only picks.
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => setActive(index)}
            onClick={() => choose(index)}
          >
            <HitLine hit={hit} />
          </div>
        ))}
      </div>
      {text.trim() === '' && <StartHint />}
    </section>
  )
}

function HitLine({ hit }: { readonly hit: SearchHit }) {
  const t = useWords(deskWords)
  const labels = useLabels()
  const tail = hit.phoneTail === null ? '' : t('phoneTail', { tail: hit.phoneTail })
  return (
    <>
      <span className="desk-hit-text">
        <span className="desk-hit-name">{hit.title}</span>
        <span className="desk-hit-detail">{[hit.subtitle, tail].filter((part) => part !== '').join(' · ')}</span>
      </span>
      <Tag>{labels.choice(attendee.fields.kind, hit.attendeeKind)}</Tag>
    </>
  )
}

function StartHint() {
  const t = useWords(deskWords)
  return (
    <div className="desk-start">
      <h2>{t('startTitle')}</h2>
      <p>{t('startFind')}</p>
      <p>{t('startWalkIn')}</p>
      <p>{t('startUndo')}</p>
    </div>
  )
}

const hitClass = (isActive: boolean, isChosen: boolean): string =>
  ['desk-hit', isActive ? 'desk-hit-active' : '', isChosen ? 'desk-hit-chosen' : '']
    .filter((name) => name !== '')
    .join(' ')

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  PageDown: (at, count) => Math.min(at + 8, count - 1),
  PageUp: (at) => Math.max(at - 8, 0),
}
