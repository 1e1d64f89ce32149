import { useEffect, useState } from 'react'
import { readAttachments } from '#renderer/flows/badgePrint/readBadgePage.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import type { BadgeLayout } from '#shared/badgeDesign/designSchema.ts'
import { imagesOf } from '#shared/badgeDesign/imagesOf.ts'

const none: ReadonlyMap<string, string> = new Map()

/** Addresses of the pictures that a layout shows, as long as the screen is there. */
export function useImageUrls(layout: BadgeLayout): ReadonlyMap<string, string> {
  const { db } = useStation()
  const fairId = useSession().fair.id
  const hashes = imagesOf(layout).join(' ')
  const live = useLive(() => readAttachments(db, fairId, hashes === '' ? [] : hashes.split(' ')), [db, fairId, hashes])
  const rows = live.state === 'ready' ? live.value : null
  const [urls, setUrls] = useState(none)
  useEffect(() => {
    if (rows === null) return
    const made = new Map(
      rows.map(({ sha256, bytes, mediaType }) => [sha256, URL.createObjectURL(new Blob([bytes], { type: mediaType }))]),
    )
    setUrls(made)
    return () => {
      for (const url of made.values()) URL.revokeObjectURL(url)
    }
  }, [rows])
  return urls
}
