import { useEffect, useState } from 'react'
import type { GatePost } from '#renderer/flows/checkin/gatePost.ts'
import { type RecentScan, readRecentScans, recentLength } from '#renderer/flows/checkin/readRecentScans.ts'
import { useStation } from '#renderer/session/stationContext.ts'

export interface RecentScans {
  readonly list: readonly RecentScan[]
  add(scan: RecentScan): void
  markTakenBack(scanId: string): void
}

/** The last scans at this gate, also from before a restart; kept by what this gate saves. The caller's key is the gate. */
export function useRecentScans({ fair, gate }: GatePost): RecentScans {
  const { db } = useStation()
  const [list, setList] = useState<readonly RecentScan[]>([])
  const [fairId, gateId] = [fair.id, gate.id]

  useEffect(() => {
    const stop = new AbortController()
    const read = async (): Promise<void> => {
      const earlier = await readRecentScans(db, fairId, gateId).catch(() => [])
      if (!stop.signal.aborted) setList((now) => merge(now, earlier))
    }
    const idle = requestIdleCallback(() => void read())
    return () => {
      cancelIdleCallback(idle)
      stop.abort()
    }
  }, [db, fairId, gateId])

  return {
    list,
    add: (scan) => setList((before) => merge([scan], before)),
    markTakenBack: (scanId) =>
      setList((before) => before.map((scan) => (scan.scanId === scanId ? { ...scan, isTakenBack: true } : scan))),
  }
}

function merge(newer: readonly RecentScan[], older: readonly RecentScan[]): readonly RecentScan[] {
  const known = new Set(newer.map((scan) => scan.scanId))
  return [...newer, ...older.filter((scan) => !known.has(scan.scanId))].slice(0, recentLength)
}
