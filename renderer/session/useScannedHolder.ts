import { useMemo } from 'react'
import { openBadgeReader } from '#renderer/flows/badge/readBadge.ts'
import { readScannedHolder, type ScannedHolder } from '#renderer/flows/badge/readScannedHolder.ts'
import type { Result } from '#shared/errors/result.ts'
import { useSession } from './sessionContext.ts'
import { useStation } from './stationContext.ts'
import { useWedgeScanner } from './useWedgeScanner.ts'

/** Calls `onHolder` with the person behind every badge that is scanned on this screen, or why there is none. */
export function useScannedHolder(onHolder: (holder: Result<ScannedHolder>) => void): void {
  const { db } = useStation()
  const fairId = useSession().fair.id
  const reader = useMemo(() => openBadgeReader(db, fairId), [db, fairId])
  useWedgeScanner(({ text }) => void readScannedHolder(db, fairId, reader, text).then(onHolder))
}
