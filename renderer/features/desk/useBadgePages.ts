import { useCallback, useState } from 'react'
import { type BadgePage, saveBadgePdf } from '#renderer/flows/badge/saveBadgePdf.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import type { AppError, Result } from '#shared/errors/result.ts'

export type PageState =
  | { readonly state: 'drawing' }
  | { readonly state: 'drawn'; readonly path: string }
  | { readonly state: 'failed'; readonly error: AppError }

export interface BadgePages {
  /** Undefined for a badge whose page nobody asked for on this screen. */
  of(badgeId: string): PageState | undefined
  follow(badgeId: string, pdf: Promise<Result<BadgePage>>): void
  draw(badgeId: string): void
  /** Opens the page or its folder, drawing it first where needed. */
  open(badgeId: string, how: 'files:open' | 'files:show'): Promise<Result<unknown>>
}

/** What became of each badge's page since the screen was opened. */
export function useBadgePages(): BadgePages {
  const workplace = useWorkplace()
  const fairId = useSession().fair.id
  const [pages, setPages] = useState<Readonly<Record<string, PageState>>>({})
  const set = useCallback(
    (badgeId: string, page: PageState) => setPages((before) => ({ ...before, [badgeId]: page })),
    [],
  )

  const follow = useCallback(
    async (badgeId: string, pdf: Promise<Result<BadgePage>>) => {
      set(badgeId, { state: 'drawing' })
      const drawn = await pdf
      set(badgeId, drawn.ok ? { state: 'drawn', path: drawn.value.path } : { state: 'failed', error: drawn.error })
      return drawn
    },
    [set],
  )
  const draw = (badgeId: string) => follow(badgeId, saveBadgePdf(workplace, fairId, badgeId))

  return {
    of: (badgeId) => pages[badgeId],
    follow: (badgeId, pdf) => void follow(badgeId, pdf),
    draw: (badgeId) => void draw(badgeId),
    open: async (badgeId, how) => {
      const page = pages[badgeId]
      if (page?.state === 'drawn') {
        const opened = await workplace.platform.call(how, { path: page.path })
        if (opened.ok || opened.error.code !== 'FILE_NOT_FOUND') return opened
      }
      const drawn = await draw(badgeId)
      return drawn.ok ? workplace.platform.call(how, { path: drawn.value.path }) : drawn
    },
  }
}
