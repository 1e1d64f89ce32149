import type { SearchEngine } from './searchEngine.ts'
import type { SearchReply, SearchRequest } from './searchMessages.ts'

/** The worker's side: answers in turn, and leaves out what was cancelled before its turn came. */
export function answerSearch(
  engine: SearchEngine,
  reply: (message: SearchReply) => void,
): (request: SearchRequest) => void {
  const waiting = new Map<number, SearchRequest>()
  let last: Promise<void> = Promise.resolve()

  const answer = async (id: number): Promise<void> => {
    // Cancelling arrives as a message, so a turn of the event loop lets it overtake.
    await nextTurn()
    const request = waiting.get(id)
    if (request === undefined || request.type === 'cancel') return
    waiting.delete(id)
    try {
      if (request.type === 'search')
        reply({ type: 'hits', id, hits: await engine.search(request.fairId, request.text, request.options) })
      else reply({ type: 'ids', id, ids: await engine.list(request.fairId, request.kind, request.options) })
    } catch (error) {
      reply({ type: 'failed', id, name: error instanceof Error ? error.name : 'UnknownError' })
    }
  }

  return (request) => {
    if (request.type === 'cancel') {
      waiting.delete(request.id)
      return
    }
    waiting.set(request.id, request)
    last = last.then(() => answer(request.id))
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
