import { useState } from 'react'
import { useNotify } from '#renderer/components/useNotify.ts'
import { changeStage } from '#renderer/flows/matchmaking/changeStage.ts'
import type { IntentionEntry } from '#renderer/flows/matchmaking/describeIntentions.ts'
import type { Party } from '#renderer/flows/matchmaking/party.ts'
import { recordIntention, type Stage } from '#renderer/flows/matchmaking/recordIntention.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { type Undo, useUndo } from '#renderer/session/useUndo.ts'
import type { CooperationKind, Pairing } from '#shared/matchmaking/intentionId.ts'
import { intentionStages } from '#shared/reference/intentionStages.ts'
import { matchmakingWords } from './words.ts'

/** What the form holds when it is saved. */
export interface PairDetails {
  readonly enterprise: Party
  readonly other: Party
  /** Null when nobody chose one. */
  readonly stage: Stage | null
  readonly kind: CooperationKind | null
  readonly positionId: string | null
  readonly note: string
}

export interface Matchmaking {
  readonly undo: Undo
  /** The intention that was recorded last, to be seen in the list. */
  readonly lastId: string | null
  record(details: PairDetails): Promise<boolean>
  setStage(entry: IntentionEntry, stage: Stage): Promise<void>
}

/** The screen's commands; every outcome is said, "saved" only after the commit. */
export function useMatchmaking(): Matchmaking {
  const t = useWords(matchmakingWords)
  const { words } = useLanguage()
  const station = useStation()
  const { fair, writer } = useSession()
  const notify = useNotify()
  const [lastId, setLastId] = useState<string | null>(null)

  const undo = useUndo('intention.record', {
    onTakenBack: (what) => notify.done(t('takenBack', { what })),
    onFailed: notify.failed,
  })

  return {
    undo,
    lastId,
    record: async ({ enterprise, other, stage, kind, positionId, note }) => {
      const pairing = pairingOf(fair.id, enterprise, other, kind, positionId)
      if (pairing === null) return false
      const recorded = await recordIntention(station, writer, { pairing, stage, note })
      if (!recorded.ok) {
        notify.failed(recorded.error)
        return false
      }
      const pair = t('pair', { enterprise: enterprise.name, other: other.name })
      notify.done(t(recorded.value.value.outcome, { pair }))
      if (recorded.value.undo.length > 0)
        undo.remember({ label: t('undoRecord', { pair }), steps: recorded.value.undo })
      setLastId(recorded.value.value.id)
      return true
    },
    setStage: async ({ intention, enterpriseName, otherName }, stage) => {
      const changed = await changeStage(station, writer, intention.id, stage)
      if (!changed.ok) return notify.failed(changed.error)
      const said = intentionStages.label(stage, words)
      notify.done(t('stageSaved', { stage: said }))
      const pair = t('pair', { enterprise: enterpriseName, other: otherName })
      undo.remember({ label: t('undoStage', { pair, stage: said }), steps: changed.value.undo })
      setLastId(intention.id)
    },
  }
}

function pairingOf(
  fairId: string,
  enterprise: Party,
  other: Party,
  kind: CooperationKind | null,
  positionId: string | null,
): Pairing | null {
  const both = { fairId, enterpriseId: enterprise.id }
  if (other.kind === 'student') return { ...both, attendeeId: other.id, positionId }
  return kind === null ? null : { ...both, universityId: other.id, cooperationKind: kind }
}
