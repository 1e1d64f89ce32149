import { useMemo } from 'react'
import { pictureUrl } from '#renderer/flows/picture/pictureUrl.ts'
import { useSession } from './sessionContext.ts'
import { useStation } from './stationContext.ts'
import { useLive } from './useLive.ts'

export type Picture =
  | { readonly state: 'none' | 'loading' }
  /** Another computer has it, or it can't be read. */
  | { readonly state: 'notHere' }
  | { readonly state: 'here'; readonly url: string }

/** One attachment of the fair, to be shown; null for a record that names none. */
export function usePicture(sha256: string | null): Picture {
  const { db } = useStation()
  const fairId = useSession().fair.id
  const live = useLive(
    async () => ({ sha256, row: sha256 === null ? undefined : await db.attachment.get([fairId, sha256]) }),
    [db, fairId, sha256],
  )
  return useMemo(() => {
    if (sha256 === null) return { state: 'none' }
    // A live reading keeps its last answer until the next is there.
    const isOld = live.state === 'ready' && live.value.sha256 !== sha256
    if (live.state === 'loading' || isOld) return { state: 'loading' }
    const row = live.state === 'ready' ? live.value.row : undefined
    return row === undefined ? { state: 'notHere' } : { state: 'here', url: pictureUrl(row) }
  }, [sha256, live])
}
