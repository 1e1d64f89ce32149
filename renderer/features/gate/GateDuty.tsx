import { useEffect, useState } from 'react'
import { writeSetting } from '#renderer/db/settings.ts'
import type { HolderAhead } from '#renderer/flows/checkin/holderAhead.ts'
import type { ScanOutcome } from '#renderer/flows/checkin/scanOutcome.ts'
import type { ScanQueue } from '#renderer/flows/checkin/scanQueue.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { CameraReader } from '#renderer/session/CameraReader.tsx'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation, useWorkplace } from '#renderer/session/stationContext.ts'
import type { Direction } from '#shared/checkin/decide.ts'
import { AdmitAnyway } from './AdmitAnyway.tsx'
import type * as FindByName from './FindByName.tsx'
import { GateSide } from './GateSide.tsx'
import { GateTop } from './GateTop.tsx'
import type { FairDay } from './useFairDay.ts'
import { refusedPerson, useGateDuty } from './useGateDuty.ts'
import { useGateKeys } from './useGateKeys.ts'
import type { GateRow } from './useGates.ts'
import { VerdictPanel } from './VerdictPanel.tsx'
import { gateWords } from './words.ts'

interface GateDutyProps {
  readonly gate: GateRow
  readonly gates: readonly GateRow[]
  readonly day: Extract<FairDay, { state: 'certain' | 'confirmed' }>
  readonly queue: ScanQueue
  readonly holder: HolderAhead
  readonly onLeave: () => void
  readonly onSwitchStaff: () => void
}

type Panel =
  | { readonly type: 'closed' }
  | { readonly type: 'name' }
  /** Keeps whom it was opened for, whoever is scanned meanwhile. */
  | { readonly type: 'anyway'; readonly refused: ScanOutcome }

const closed: Panel = { type: 'closed' }

/** A gate on duty: it takes scans from the moment it is drawn. */
export function GateDuty({ gate, gates, day, queue, holder, onLeave, onSwitchStaff }: GateDutyProps) {
  const t = useWords(gateWords)
  const { fair } = useSession()
  const { db } = useStation()
  const { platform } = useWorkplace()
  const [chosen, setChosen] = useState<Direction>('in')
  const [panel, setPanel] = useState<Panel>(closed)
  const finder = useFinder(panel.type === 'name')
  const direction = gate.direction === 'both' ? chosen : gate.direction
  const post = { fair, gate, direction, fairDay: day.day }
  const duty = useGateDuty(post, queue, holder)
  const refused = refusedPerson(duty.shown)
  const turn = () => setChosen(direction === 'in' ? 'out' : 'in')

  useGateKeys({
    F3: () => setPanel({ type: 'name' }),
    'Ctrl+z': duty.undoLast,
    ...(gate.direction === 'both' ? { F2: turn } : {}),
    ...(refused === null ? {} : { F4: () => setPanel({ type: 'anyway', refused }) }),
  })
  useEffect(
    () =>
      platform.on('menu:command', ({ command }) => {
        if (command === 'undo') duty.undoLast()
        if (command === 'search') setPanel({ type: 'name' })
        if (command === 'switchStaff') onSwitchStaff()
      }),
    [platform, duty, onSwitchStaff],
  )
  useEffect(() => {
    performance.mark('gate:ready')
  }, [])

  return (
    <main className="gate" data-ready="true">
      <GateTop
        post={post}
        day={day}
        onTurn={turn}
        onChangeGate={() => void writeSetting(db, 'gateId', null)}
        onLeave={onLeave}
        onSwitchStaff={onSwitchStaff}
      />
      <VerdictPanel shown={duty.shown} post={post} gates={gates} />
      <GateSide counts={duty.counts} recent={duty.recent} />
      <CameraReader onCode={(text) => queue.add(text)} />
      <footer className="gate-actions">
        <button type="button" className="gate-button" onClick={duty.undoLast}>
          {t('undo')} <kbd>Ctrl Z</kbd>
        </button>
        <button type="button" className="gate-button" onClick={() => setPanel({ type: 'name' })}>
          {t('findByName')} <kbd>F3</kbd>
        </button>
        {refused !== null && (
          <button type="button" className="gate-button" onClick={() => setPanel({ type: 'anyway', refused })}>
            {t('admitAnyway')} <kbd>F4</kbd>
          </button>
        )}
      </footer>
      {panel.type === 'name' && finder !== null && (
        <finder.FindByName onPick={duty.admit} onClose={() => setPanel(closed)} />
      )}
      {panel.type === 'anyway' && (
        <AdmitAnyway refused={panel.refused} onAdmit={duty.admit} onClose={() => setPanel(closed)} />
      )}
    </main>
  )
}

/**
 * Search is loaded once the gate has nothing to do, or is asked for it. Not with Suspense, which keeps the first
 * keystrokes waiting.
 */
function useFinder(isAskedFor: boolean) {
  const [finder, setFinder] = useState<typeof FindByName | null>(null)
  useEffect(() => {
    const load = async (): Promise<void> => setFinder(await import('./FindByName.tsx'))
    const idle = isAskedFor ? null : requestIdleCallback(() => void load())
    if (idle === null) void load()
    return () => {
      if (idle !== null) cancelIdleCallback(idle)
    }
  }, [isAskedFor])
  return finder
}
