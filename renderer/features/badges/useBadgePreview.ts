import { useEffect, useRef, useState } from 'react'
import type { BadgePreview } from '#renderer/flows/badgePrint/previewBadge.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import type { BadgeHolder } from '#shared/badgeDesign/badgeHolder.ts'
import type { BadgeLayout } from '#shared/badgeDesign/designSchema.ts'

/**
 * How a badge will look, drawn by the same code as its print. The last picture stays until the next is there; while one
 * is drawn, only the newest wish waits. `layout` and `holder` are compared by identity.
 */
export function useBadgePreview(layout: BadgeLayout, holder: BadgeHolder): BadgePreview | null {
  const { badgeWorker } = useWorkplace()
  const [preview, setPreview] = useState<BadgePreview | null>(null)
  const wish = useRef<{ isRunning: boolean; next: [BadgeLayout, BadgeHolder] | null }>({ isRunning: false, next: null })

  useEffect(() => {
    const state = wish.current
    state.next = [layout, holder]
    if (state.isRunning) return
    const run = async () => {
      state.isRunning = true
      while (state.next !== null) {
        const [wantedLayout, wantedHolder] = state.next
        state.next = null
        const drawn = await badgeWorker.preview(wantedLayout, wantedHolder)
        if (drawn.ok) setPreview(drawn.value)
      }
      state.isRunning = false
    }
    void run()
  }, [badgeWorker, layout, holder])

  return preview
}
