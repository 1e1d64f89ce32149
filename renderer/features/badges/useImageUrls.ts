import { useMemo } from 'react'
import { readAttachments } from '#renderer/flows/badgePrint/readBadgePage.ts'
import { pictureUrl } from '#renderer/flows/picture/pictureUrl.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import type { BadgeLayout } from '#shared/badgeDesign/designSchema.ts'
import { imagesOf } from '#shared/badgeDesign/imagesOf.ts'

/** Addresses of the pictures that a layout shows, by their hashes. */
export function useImageUrls(layout: BadgeLayout): ReadonlyMap<string, string> {
  const { db } = useStation()
  const fairId = useSession().fair.id
  const hashes = imagesOf(layout).join(' ')
  const live = useLive(() => readAttachments(db, fairId, hashes === '' ? [] : hashes.split(' ')), [db, fairId, hashes])
  const rows = live.state === 'ready' ? live.value : null
  return useMemo(() => new Map((rows ?? []).map((row) => [row.sha256, pictureUrl(row)])), [rows])
}
