import { useState } from 'react'
import { useNavigate } from 'react-router'
import { openHolderAhead } from '#renderer/flows/checkin/holderAhead.ts'
import { scanQueueOf } from '#renderer/flows/checkin/scanQueue.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useWedgeScanner } from '#renderer/session/useWedgeScanner.ts'
import { ChooseGate } from './ChooseGate.tsx'
import { ConfirmDay } from './ConfirmDay.tsx'
import './gate.css'
import { GateDuty } from './GateDuty.tsx'
import { GateMessage } from './GateMessage.tsx'
import { NoGate } from './NoGate.tsx'
import { useFairDay } from './useFairDay.ts'
import { useGateKeys } from './useGateKeys.ts'
import { useGates } from './useGates.ts'
import { useKeepAwake } from './useKeepAwake.ts'
import { gateWords, setupWords } from './words.ts'

/** Between two verdicts that were waiting, so that each can be seen. */
const showEachMs = 400

/**
 * The gate. Scanners are heard from the first moment: what comes before the gate knows where it stands, or which day
 * it is, waits for it.
 */
export function GateScreen() {
  const t = useWords(gateWords)
  const setup = useWords(setupWords)
  const mayScan = useMay('gate.scan')
  const { fair } = useSession()
  const { db } = useStation()
  const navigate = useNavigate()
  const gates = useGates()
  const day = useFairDay()
  const [queue] = useState(() => scanQueueOf(db, fair.id, () => new Promise((done) => setTimeout(done, showEachMs))))
  const [holder] = useState(() => openHolderAhead(db, fair.id))
  useWedgeScanner({ onScan: (scan) => queue.add(scan.text), onProgress: (textSoFar) => holder.hear(textSoFar) })

  useKeepAwake()

  const leave = () => void navigate(`/fairs/${fair.id}`)
  const switchStaff = () => void navigate(`/fairs/${fair.id}/sign-in?next=gate`)
  useGateKeys({ Escape: leave, F8: switchStaff })

  if (!mayScan) return <GateMessage title={setup('mayNotScan')} detail={setup('mayNotScanHint')} onLeave={leave} />
  if (gates.state === 'failed') return <GateMessage title={setup('failed')} error={gates.error} onLeave={leave} />
  if (gates.state === 'loading' || day.state === 'loading') {
    return (
      <main className="gate gate-plain" role="status">
        {t('opening')}
      </main>
    )
  }
  if (gates.value.all.length === 0) return <NoGate onLeave={leave} />
  if (gates.value.mine === null) return <ChooseGate gates={gates.value.all} onLeave={leave} />
  if (day.state === 'doubtful') return <ConfirmDay day={day} fair={fair} queue={queue} onLeave={leave} />
  return (
    <GateDuty
      key={`${gates.value.mine.id}/${day.day}`}
      gate={gates.value.mine}
      gates={gates.value}
      day={day}
      queue={queue}
      holder={holder}
      onLeave={leave}
      onSwitchStaff={switchStaff}
    />
  )
}
