import { useEffect, useState } from 'react'
import type { GatePost } from '#renderer/flows/checkin/gatePost.ts'
import type { NamedPerson } from '#renderer/flows/checkin/recordByName.ts'
import type { ScanOutcome } from '#renderer/flows/checkin/scanOutcome.ts'
import { AdmitAnyway } from './AdmitAnyway.tsx'
import type * as GateDialogs from './gateDialogs.ts'
import type { DayCounter } from './useDayCounts.ts'
import type { Gates } from './useGates.ts'

/** The dialog over the gate. Scans go on beneath it, so it keeps what it was opened for, whoever is scanned meanwhile. */
export type Panel =
  | { readonly type: 'closed' }
  | { readonly type: 'name' }
  | { readonly type: 'count' }
  | { readonly type: 'anyway'; readonly refused: ScanOutcome }
  | { readonly type: 'register'; readonly unknown: ScanOutcome | null }
  | { readonly type: 'report'; readonly unknown: ScanOutcome }

interface GatePanelProps {
  readonly panel: Panel
  readonly post: GatePost
  readonly gates: Gates
  readonly counter: DayCounter
  readonly onAdmit: (person: NamedPerson) => void
  readonly onClose: () => void
}

export function GatePanel({ panel, post, gates, counter, onAdmit, onClose }: GatePanelProps) {
  const dialogs = useDialogs(panel.type !== 'closed')
  if (panel.type === 'closed') return null
  if (panel.type === 'anyway') return <AdmitAnyway refused={panel.refused} onAdmit={onAdmit} onClose={onClose} />
  if (dialogs === null) return null
  switch (panel.type) {
    case 'name':
      return <dialogs.FindByName onPick={onAdmit} onClose={onClose} />
    case 'count':
      return <dialogs.CountInside post={post} gates={gates} counter={counter} onClose={onClose} />
    case 'register':
      return <dialogs.RegisterHere unknown={panel.unknown} onAdmit={onAdmit} onClose={onClose} />
    default:
      return <dialogs.ReportScan unknown={panel.unknown} onClose={onClose} />
  }
}

/**
 * The larger dialogs are loaded once the gate has nothing to do, or is asked for one. Not with Suspense, which keeps the
 * first keystrokes waiting.
 */
function useDialogs(isAskedFor: boolean) {
  const [dialogs, setDialogs] = useState<typeof GateDialogs | null>(null)
  useEffect(() => {
    const load = async (): Promise<void> => setDialogs(await import('./gateDialogs.ts'))
    const idle = isAskedFor ? null : requestIdleCallback(() => void load())
    if (idle === null) void load()
    return () => {
      if (idle !== null) cancelIdleCallback(idle)
    }
  }, [isAskedFor])
  return dialogs
}
