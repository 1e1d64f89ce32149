import { Button, Empty, Input, Select, Table, type TableProps } from 'antd'
import dayjs from 'dayjs'
import { type ComponentRef, useEffect, useMemo, useRef, useState } from 'react'
import type { IntentionEntry } from '#renderer/flows/matchmaking/describeIntentions.ts'
import type { Stage } from '#renderer/flows/matchmaking/recordIntention.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { ListExport } from '#renderer/session/ListExport.tsx'
import { cooperationKinds } from '#shared/reference/cooperationKinds.ts'
import { intentionStages } from '#shared/reference/intentionStages.ts'
import { filterIntentions, type IntentionFilter, isFiltering, noFilter } from './intentionFilter.ts'
import { useHeight } from './useHeight.ts'
import { matchmakingWords } from './words.ts'

interface IntentionListProps {
  readonly entries: readonly IntentionEntry[]
  readonly lastId: string | null
  readonly mayChange: boolean
  readonly onStage: (entry: IntentionEntry, stage: Stage) => void
  /** To the first field of the form. */
  readonly onStart: () => void
}

type TableRef = ComponentRef<typeof Table>

const headerHeight = 47

/** All intentions, the last touched first; only the rows in sight are drawn. */
export function IntentionList({ entries, lastId, mayChange, onStage, onStart }: IntentionListProps) {
  const t = useWords(matchmakingWords)
  const [filter, setFilter] = useState(noFilter)
  const [box, height] = useHeight<HTMLDivElement>()
  const shown = useMemo(() => filterIntentions(entries, filter), [entries, filter])
  const columns = useColumns(mayChange, onStage)
  const table = useRef<TableRef>(null)
  // What was recorded last is the first row: it must be seen whole, wherever the list was scrolled to.
  const firstId = shown[0]?.intention.id
  useEffect(() => {
    if (lastId === null || lastId !== firstId) return undefined
    // The list keeps its place over a new first row until that row has been measured.
    const frame = requestAnimationFrame(() => table.current?.scrollTo({ top: 0 }))
    return () => cancelAnimationFrame(frame)
  }, [lastId, firstId])
  return (
    <section className="match-list" aria-label={t('list')}>
      <FilterBar filter={filter} onFilter={setFilter} shown={shown} total={entries.length} />
      <div className="match-table" ref={box}>
        {shown.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={isFiltering(filter) ? t('emptyFilter') : t('empty')}>
            {isFiltering(filter) ? (
              <Button onClick={() => setFilter(noFilter)}>{t('clearFilter')}</Button>
            ) : (
              <>
                <p>{t('emptyNext')}</p>
                {mayChange && (
                  <Button type="primary" onClick={onStart}>
                    {t('emptyStart')}
                  </Button>
                )}
              </>
            )}
          </Empty>
        ) : (
          <Table<IntentionEntry>
            ref={table}
            virtual
            size="middle"
            rowKey={({ intention }) => intention.id}
            rowClassName={({ intention }) => (intention.id === lastId ? 'match-row match-row-last' : 'match-row')}
            columns={columns}
            dataSource={[...shown]}
            pagination={false}
            scroll={{ x: 590, y: Math.max(160, height - headerHeight) }}
          />
        )}
      </div>
    </section>
  )
}

function useColumns(
  mayChange: boolean,
  onStage: IntentionListProps['onStage'],
): NonNullable<TableProps<IntentionEntry>['columns']> {
  const t = useWords(matchmakingWords)
  const { words } = useLanguage()
  return [
    {
      key: 'parties',
      title: t('parties'),
      render: (_value, entry) => (
        <div className="match-cell">
          <strong title={entry.enterpriseName}>{entry.enterpriseName}</strong>
          <span title={entry.otherName}>
            {entry.otherName}
            {entry.otherDetail !== '' && <small> · {entry.otherDetail}</small>}
          </span>
        </div>
      ),
    },
    {
      key: 'subject',
      title: t('subject'),
      width: 160,
      render: (_value, { intention, positionTitle }) => (
        <div className="match-cell">
          <span>
            {intention.cooperationKind === null
              ? positionTitle || t('jobSearch')
              : cooperationKinds.label(intention.cooperationKind, words)}
          </span>
          {intention.note !== null && <small title={intention.note}>{intention.note}</small>}
        </div>
      ),
    },
    {
      key: 'stage',
      title: t('stage'),
      // “Résumé handed in” and its arrow.
      width: 204,
      render: (_value, entry) =>
        entry.intention.stage === null ? (
          '—'
        ) : mayChange ? (
          <Select<Stage>
            aria-label={t('stageOf', { pair: t('pair', { enterprise: entry.enterpriseName, other: entry.otherName }) })}
            className="match-stage"
            popupMatchSelectWidth={false}
            value={entry.intention.stage}
            options={intentionStages.options(words)}
            onChange={(stage) => onStage(entry, stage)}
          />
        ) : (
          intentionStages.label(entry.intention.stage, words)
        ),
    },
    {
      key: 'time',
      title: t('time'),
      width: 80,
      render: (_value, { changedAtMs }) => (
        <div className="match-cell">
          <span>{dayjs(changedAtMs).format('HH:mm')}</span>
          <small>{dayjs(changedAtMs).format('MM-DD')}</small>
        </div>
      ),
    },
  ]
}

interface FilterBarProps {
  readonly filter: IntentionFilter
  readonly onFilter: (filter: IntentionFilter) => void
  readonly shown: readonly IntentionEntry[]
  readonly total: number
}

function FilterBar({ filter, onFilter, shown, total }: FilterBarProps) {
  const t = useWords(matchmakingWords)
  const { words } = useLanguage()
  return (
    <div className="match-filter">
      <Input
        allowClear
        aria-label={t('filterText')}
        placeholder={t('filterText')}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
      />
      <Select
        aria-label={t('filterKind')}
        className="match-filter-choice"
        popupMatchSelectWidth={false}
        value={filter.kind}
        onChange={(kind) => onFilter({ ...filter, kind })}
        options={[
          { value: 'all' as const, label: t('allKinds') },
          { value: 'student' as const, label: t('kindStudent') },
          ...cooperationKinds.options(words),
        ]}
      />
      <Select
        aria-label={t('filterStage')}
        className="match-filter-choice"
        popupMatchSelectWidth={false}
        value={filter.stage}
        onChange={(stage) => onFilter({ ...filter, stage })}
        options={[{ value: 'all' as const, label: t('allStages') }, ...intentionStages.options(words)]}
      />
      <span className="match-filter-count" role="status">
        {t('shown', { shown: shown.length, total })}
      </span>
      <ListExport list="intention" ids={shown.map(({ intention }) => intention.id)} />
    </div>
  )
}
