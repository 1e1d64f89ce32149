import { useRef } from 'react'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { ScreenHeader } from '#renderer/components/ScreenHeader.tsx'
import { UndoButton } from '#renderer/components/UndoButton.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useMay } from '#renderer/session/sessionContext.ts'
import { CooperationCounts } from './CooperationCounts.tsx'
import { IntentionList } from './IntentionList.tsx'
import './matchmaking.css'
import { PairForm } from './PairForm.tsx'
import { useIntentions } from './useIntentions.ts'
import { useMatchmaking } from './useMatchmaking.ts'
import { matchmakingWords } from './words.ts'

/** Who wants to work with whom: two badges make an intention; the list and its counts follow at once. */
export function MatchmakingScreen() {
  const t = useWords(matchmakingWords)
  const mayRecord = useMay('intention.record')
  const matchmaking = useMatchmaking()
  const live = useIntentions()
  const form = useRef<HTMLDivElement>(null)
  return (
    <div className="match">
      <ScreenHeader
        title={t('title')}
        hint={mayRecord ? t('hint') : t('mayNot')}
        actions={<UndoButton label={matchmaking.undo.last?.label ?? null} onUndo={matchmaking.undo.takeBack} />}
      />
      <LiveView live={live}>
        {(entries) => (
          <>
            <CooperationCounts entries={entries} />
            <div className="match-columns">
              <div ref={form}>
                <PairForm isDisabled={!mayRecord} onSave={matchmaking.record} />
              </div>
              <IntentionList
                entries={entries}
                lastId={matchmaking.lastId}
                mayChange={mayRecord}
                onStage={(entry, stage) => void matchmaking.setStage(entry, stage)}
                onStart={() => form.current?.querySelector('input')?.focus()}
              />
            </div>
          </>
        )}
      </LiveView>
    </div>
  )
}
