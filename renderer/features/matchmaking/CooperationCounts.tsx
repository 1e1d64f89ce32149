import { useMemo } from 'react'
import type { IntentionEntry } from '#renderer/flows/matchmaking/describeIntentions.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { cooperationKinds } from '#shared/reference/cooperationKinds.ts'
import { matchmakingWords } from './words.ts'

/** How many intentions there are of each of the five kinds, and between students and enterprises. */
export function CooperationCounts({ entries }: { readonly entries: readonly IntentionEntry[] }) {
  const t = useWords(matchmakingWords)
  const { words } = useLanguage()
  const counts = useMemo(() => Map.groupBy(entries, ({ intention }) => intention.cooperationKind), [entries])
  return (
    <dl className="match-counts" aria-label={t('counts')}>
      {cooperationKinds.options(words).map(({ value, label }) => (
        <div key={value}>
          <dt>{label}</dt>
          <dd>{counts.get(value)?.length ?? 0}</dd>
        </div>
      ))}
      <div className="match-counts-students">
        <dt>{t('studentCount')}</dt>
        <dd>{counts.get(null)?.length ?? 0}</dd>
      </div>
    </dl>
  )
}
