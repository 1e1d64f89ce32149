import { useEffect } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { StatusTag } from '#renderer/components/StatusTag.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import type { Live } from '#renderer/session/useLive.ts'
import { attendee } from '#shared/records/attendee.ts'
import type { SearchHit } from '#shared/search/searchHit.ts'
import { searchWords } from './words.ts'

interface SearchResultsProps {
  readonly id: string
  readonly live: Live<readonly SearchHit[]>
  readonly text: string
  readonly active: number
  /** Offer to register whoever was not found; '' when the text is no name, null when this station may not. */
  readonly registerName: string | null
  readonly onPick: (index: number) => void
  readonly onPoint: (index: number) => void
}

export function SearchResults({ id, live, text, active, registerName, onPick, onPoint }: SearchResultsProps) {
  const t = useWords(searchWords)
  const labels = useLabels()
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  const hits = live.state === 'ready' ? live.value : []
  const groups = Map.groupBy(
    hits.map((hit, index) => ({ hit, index })),
    ({ hit }) => hit.kind,
  )
  const isNothing = live.state === 'ready' && hits.length === 0
  const option = (index: number) => ({
    id: `${id}-${index}`,
    role: 'option',
    'aria-selected': index === active,
    className: index === active ? 'search-hit search-hit-active' : 'search-hit',
    // The focus stays in the box; a pointer only picks.
    onMouseDown: (event: { preventDefault(): void }) => event.preventDefault(),
    onMouseMove: () => onPoint(index),
    onClick: () => onPick(index),
  })

  return (
    <div className="search-results">
      <p className="search-status" role="status">
        {live.state === 'loading' && t('searching')}
        {isNothing && t('nothing', { text: text.trim() })}
        {hits.length > 0 && <span className="search-hidden">{t('found', { count: hits.length })}</span>}
      </p>
      {live.state === 'failed' && <ErrorNotice error={live.error} />}
      {isNothing && <p className="search-hint">{t('nothingHint')}</p>}
      <div id={id} role="listbox" aria-label={t('results')}>
        {[...groups].map(([kind, items]) => (
          <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
            <div id={`${id}-${kind}`} role="presentation" className="search-group">
              {labels.record(kind)}
            </div>
            {items.map(({ hit, index }) => (
              <div key={hit.id} {...option(index)}>
                <HitLine hit={hit} />
              </div>
            ))}
          </div>
        ))}
        {isNothing && registerName !== null && (
          <div {...option(0)}>{registerName === '' ? t('registerNew') : t('register', { name: registerName })}</div>
        )}
      </div>
    </div>
  )
}

function HitLine({ hit }: { readonly hit: SearchHit }) {
  const t = useWords(searchWords)
  const labels = useLabels()
  const byPhone = hit.matched === 'phone' && hit.phoneTail !== null ? t('phoneTail', { tail: hit.phoneTail }) : ''
  return (
    <>
      <span className="search-hit-title">{hit.title}</span>
      <span className="search-hit-subtitle">{[hit.subtitle, byPhone].filter((part) => part !== '').join(' · ')}</span>
      {hit.attendeeKind !== null && (
        <StatusTag tone="plain">{labels.choice(attendee.fields.kind, hit.attendeeKind)}</StatusTag>
      )}
    </>
  )
}
