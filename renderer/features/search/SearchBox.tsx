import { SearchOutlined } from '@ant-design/icons'
import {
  type FocusEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react'
import { useNavigate } from 'react-router'
import { nameIn } from '#renderer/flows/search/nameIn.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { useRecordSearch } from '#renderer/session/useRecordSearch.ts'
import type { SearchHit } from '#shared/search/searchHit.ts'
import { SearchResults } from './SearchResults.tsx'
import './search.css'
import { registerTarget, searchTarget } from './searchTarget.ts'
import { useSearchKeys } from './useSearchKeys.ts'
import { searchWords } from './words.ts'

/** At most so many of each kind. */
const limit = 6

/** The one search box of every screen: a combobox after WAI-ARIA, results grouped by kind. */
export function SearchBox() {
  const t = useWords(searchWords)
  const fairId = useSession().fair.id
  const mayRegister = useMay('attendee.register')
  const navigate = useNavigate()
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const { live, isCurrent } = useRecordSearch(text, { limit })
  const wantsFirst = useRef(false)

  useSearchKeys(
    useCallback(() => {
      input.current?.focus()
      input.current?.select()
    }, []),
  )

  const hits: readonly SearchHit[] = live.state === 'ready' ? live.value : []
  const isNothing = live.state === 'ready' && hits.length === 0
  const targets =
    isNothing && mayRegister ? [registerTarget(fairId, text)] : hits.map((hit) => searchTarget(fairId, hit))
  const isShown = isOpen && text.trim() !== ''
  const current = Math.min(active, targets.length - 1)

  const open = (target: string | undefined) => {
    if (target === undefined) return
    wantsFirst.current = false
    setText('')
    setOpen(false)
    input.current?.blur()
    void navigate(target)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, its keys are its own.
    if (event.nativeEvent.isComposing) return
    const step = steps[event.key]
    if (step !== undefined && isShown && targets.length > 0) {
      event.preventDefault()
      setActive(step(current, targets.length))
    } else if (event.key === 'Enter' && isShown) {
      event.preventDefault()
      // Enter means the answer to what stands in the box, not the one before it.
      if (isCurrent) open(targets[current])
      else wantsFirst.current = true
    } else if (event.key === 'Escape') {
      event.preventDefault()
      wantsFirst.current = false
      if (text === '') input.current?.blur()
      setText('')
      setOpen(false)
    }
  }

  const openWanted = useEffectEvent(() => {
    if (wantsFirst.current) open(targets[0])
  })
  useEffect(() => {
    if (isCurrent) openWanted()
  }, [isCurrent])

  return (
    <search
      className="search-box"
      onBlur={(event: FocusEvent) => {
        if (event.currentTarget.contains(event.relatedTarget)) return
        wantsFirst.current = false
        setOpen(false)
      }}
    >
      <SearchOutlined aria-hidden className="search-box-icon" />
      <input
        ref={input}
        className="search-box-input"
        type="text"
        role="combobox"
        aria-label={t('label')}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-activedescendant={isShown && current >= 0 ? `${listId}-${current}` : undefined}
        aria-keyshortcuts="/ Control+K"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        placeholder={t('placeholder')}
        value={text}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          wantsFirst.current = false
          setText(event.target.value)
          setActive(0)
          setOpen(true)
        }}
      />
      <kbd className="search-box-key">/</kbd>
      {isShown && (
        <SearchResults
          id={listId}
          live={live}
          text={text}
          active={current}
          registerName={mayRegister ? nameIn(text) : null}
          onPick={(index) => open(targets[index])}
          onPoint={setActive}
        />
      )}
    </search>
  )
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  PageDown: (at, count) => Math.min(at + limit, count - 1),
  PageUp: (at) => Math.max(at - limit, 0),
}
