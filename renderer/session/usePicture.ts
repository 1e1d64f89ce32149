import { useMemo } from 'react'
import { pictureUrl } from '#renderer/flows/picture/pictureUrl.ts'
import { useSession } from './sessionContext.ts'
import { useStation } from './stationContext.ts'
import { useLive } from './useLive.ts'

/** The address of one attachment of the fair; null without a hash, while it is read, and until it has come here. */
export function usePicture(sha256: string | null): string | null {
  const { db } = useStation()
  const fairId = useSession().fair.id
  const live = useLive(
    async () => (sha256 === null ? undefined : db.attachment.get([fairId, sha256])),
    [db, fairId, sha256],
  )
  const row = live.state === 'ready' ? live.value : undefined
  return useMemo(() => (row === undefined ? null : pictureUrl(row)), [row])
}
