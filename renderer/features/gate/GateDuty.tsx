import { useEffect, useState } from 'react'
import { writeSetting } from '#renderer/db/settings.ts'
import type { HolderAhead } from '#renderer/flows/checkin/holderAhead.ts'
import type { ScanQueue } from '#renderer/flows/checkin/scanQueue.ts'
import { CameraReader } from '#renderer/session/CameraReader.tsx'
import { useMay } from '#renderer/session/sessionContext.ts'
import { useStation, useWorkplace } from '#renderer/session/stationContext.ts'
import type { Direction } from '#shared/checkin/decide.ts'
import { GateActions } from './GateActions.tsx'
import { GatePanel, type Panel } from './GatePanel.tsx'
import { GateSide } from './GateSide.tsx'
import { GateTop } from './GateTop.tsx'
import type { FairDay } from './useFairDay.ts'
import { refusedPerson, unknownScan, useGateDuty } from './useGateDuty.ts'
import { useGateKeys } from './useGateKeys.ts'
import { useGatePost } from './useGatePost.ts'
import type { GateRow, Gates } from './useGates.ts'
import { VerdictPanel } from './VerdictPanel.tsx'

interface GateDutyProps {
  readonly gate: GateRow
  readonly gates: Gates
  readonly day: Extract<FairDay, { state: 'certain' | 'confirmed' }>
  readonly queue: ScanQueue
  readonly holder: HolderAhead
  readonly onLeave: () => void
  readonly onSwitchStaff: () => void
}

const closed: Panel = { type: 'closed' }

/** A gate on duty: it takes scans from the moment it is drawn. */
export function GateDuty({ gate, gates, day, queue, holder, onLeave, onSwitchStaff }: GateDutyProps) {
  const { db } = useStation()
  const { platform } = useWorkplace()
  const [mayOverrule, mayRegister] = [useMay('gate.overrule'), useMay('attendee.register')]
  const [chosen, setChosen] = useState<Direction>('in')
  const [panel, setPanel] = useState<Panel>(closed)
  const direction = gate.direction === 'both' ? chosen : gate.direction
  const { post, counter, hallName } = useGatePost(gate, gates, day.day, direction)
  const duty = useGateDuty(post, counter, queue, holder)
  const refused = refusedPerson(duty.shown, mayOverrule)
  const unknown = unknownScan(duty.shown)
  const turn = () => setChosen(direction === 'in' ? 'out' : 'in')
  const open = {
    find: () => setPanel({ type: 'name' }),
    count: () => setPanel({ type: 'count' }),
    admit: refused === null ? null : () => setPanel({ type: 'anyway', refused }),
    register: mayRegister ? () => setPanel({ type: 'register', unknown }) : null,
    report: unknown === null ? null : () => setPanel({ type: 'report', unknown }),
  }

  useGateKeys({
    F3: open.find,
    F9: open.count,
    'Ctrl+z': duty.undoLast,
    ...(gate.direction === 'both' ? { F2: turn } : {}),
    ...(open.admit === null ? {} : { F4: open.admit }),
    ...(open.register === null ? {} : { F6: open.register }),
    ...(open.report === null ? {} : { F7: open.report }),
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
      <GateSide counter={counter} recent={duty.recent} limit={post.venue.limit} hallName={hallName} />
      <CameraReader onCode={(text) => queue.add(text)} />
      <GateActions open={open} onUndo={duty.undoLast} />
      <GatePanel
        panel={panel}
        post={post}
        gates={gates}
        counter={counter}
        onAdmit={duty.admit}
        onClose={() => setPanel(closed)}
      />
    </main>
  )
}
