import type { BadgeHolder } from '#shared/badgeDesign/badgeHolder.ts'
import type { BadgeLayout } from '#shared/badgeDesign/designSchema.ts'
import type { Chosen, PrintChoice } from '#shared/badgeDesign/printChoice.ts'
import { fail, type Result } from '#shared/errors/result.ts'
import type { BadgeReply, BadgeRequest } from './badgeMessages.ts'
import type { DrawBadges } from './drawBadges.ts'
import type { BadgePreview } from './previewBadge.ts'

/** The window's badge worker; it stays warm after the first question. */
export interface BadgeWorker {
  readonly draw: DrawBadges
  readonly preview: (layout: BadgeLayout, holder: BadgeHolder) => Promise<Result<BadgePreview>>
  /** Whose badges a choice means, in print order. */
  readonly choose: (databaseName: string, fairId: string, choice: PrintChoice) => Promise<Result<Chosen>>
  /** Loads the fonts before somebody waits for a badge. */
  readonly warm: () => void
}

type Outcome = Extract<BadgeReply, { id: number }>

/** Starts with the first question, and again after a crash, so that a gate never pays for it. */
export function openBadgeWorker(start: () => Worker = startWorker): BadgeWorker {
  const waiting = new Map<number, (reply: Outcome | null) => void>()
  const held: { worker: Worker | undefined; nextId: number } = { worker: undefined, nextId: 1 }

  const connect = (): Worker => {
    if (held.worker !== undefined) return held.worker
    const worker = start()
    worker.addEventListener('message', ({ data }: MessageEvent<BadgeReply>) => {
      if (!('id' in data)) return
      waiting.get(data.id)?.(data)
      waiting.delete(data.id)
    })
    worker.addEventListener('error', () => {
      worker.terminate()
      held.worker = undefined
      for (const answer of waiting.values()) answer(null)
      waiting.clear()
    })
    held.worker = worker
    return worker
  }
  const ask = (request: (id: number) => BadgeRequest): Promise<Outcome | null> =>
    new Promise((resolve) => {
      const id = held.nextId
      held.nextId += 1
      waiting.set(id, resolve)
      connect().postMessage(request(id))
    })

  return {
    draw: async (request) => {
      const reply = await ask((id) => ({ type: 'draw', id, request }))
      return reply?.type === 'drawn' ? reply.outcome : fail('BADGE_RENDER_FAILED')
    },
    preview: async (layout, holder) => {
      const reply = await ask((id) => ({ type: 'preview', id, layout, holder }))
      return reply?.type === 'previewed' ? reply.outcome : fail('BADGE_RENDER_FAILED')
    },
    choose: async (databaseName, fairId, choice) => {
      const reply = await ask((id) => ({ type: 'choose', id, databaseName, fairId, choice }))
      return reply?.type === 'chosen' ? reply.outcome : fail('UNEXPECTED')
    },
    warm: () => connect().postMessage({ type: 'warm' } satisfies BadgeRequest),
  }
}

export const startWorker = (): Worker =>
  new Worker(new URL('../../workers/badges.worker.ts', import.meta.url), { type: 'module' })
