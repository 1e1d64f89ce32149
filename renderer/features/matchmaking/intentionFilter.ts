import type { IntentionEntry } from '#renderer/flows/matchmaking/describeIntentions.ts'
import type { Stage } from '#renderer/flows/matchmaking/recordIntention.ts'
import type { CooperationKind } from '#shared/matchmaking/intentionId.ts'

export interface IntentionFilter {
  readonly text: string
  readonly kind: CooperationKind | 'student' | 'all'
  readonly stage: Stage | 'all'
}

export const noFilter: IntentionFilter = { text: '', kind: 'all', stage: 'all' }

export const isFiltering = ({ text, kind, stage }: IntentionFilter): boolean =>
  text.trim() !== '' || kind !== 'all' || stage !== 'all'

/** Every word must be found; a kind or stage must be the one chosen. */
export function filterIntentions(
  entries: readonly IntentionEntry[],
  { text, kind, stage }: IntentionFilter,
): readonly IntentionEntry[] {
  const wanted = text
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return entries.filter(
    ({ intention, searchText }) =>
      (kind === 'all' || kind === (intention.attendeeId === null ? intention.cooperationKind : 'student')) &&
      (stage === 'all' || stage === intention.stage) &&
      wanted.every((word) => searchText.includes(word)),
  )
}
