import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { answerSearch } from './answerSearch.ts'
import { createSearchEngine } from './searchEngine.ts'
import type { IndexChange, SearchReply, SearchRequest } from './searchMessages.ts'

export type Answer = Extract<SearchReply, { type: 'hits' | 'ids' }>

/** One search worker per database, with the questions that wait for it. */
export interface SearchClient {
  /** Rejects with the signal's reason when aborted, or with an error that carries the name of the storage's own. */
  ask(question: (id: number) => SearchRequest, signal: AbortSignal | undefined): Promise<Answer>
  /** Calls back after commits that changed what an index holds; returns its own end. */
  watch(listener: (change: IndexChange) => void): () => void
}

/** The worker starts with the first question, so that a gate never pays for it, and again after a crash. */
export function searchClientOf(db: FairDeskDatabase): SearchClient {
  const client = clients.get(db) ?? createClient(db)
  clients.set(db, client)
  return client
}

const clients = new WeakMap<FairDeskDatabase, SearchClient>()

interface Waiting {
  readonly resolve: (answer: Answer) => void
  readonly reject: (reason: unknown) => void
}

function createClient(db: FairDeskDatabase): SearchClient {
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<(change: IndexChange) => void>()
  let nextId = 1
  let connection: ((request: SearchRequest) => void) | null = null

  const onReply = (message: SearchReply): void => {
    if (message.type === 'changed') {
      for (const listener of listeners) listener(message.change)
      return
    }
    const one = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.type === 'failed') one?.reject(named(message.name))
    else one?.resolve(message)
  }
  const onCrash = (): void => {
    connection = null
    for (const one of waiting.values()) one.reject(named('UnknownError'))
    waiting.clear()
  }
  const post = (request: SearchRequest): void => {
    connection ??= connect(db, onReply, onCrash)
    connection(request)
  }

  return {
    ask: (question, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted === true) return reject(signal.reason)
        const id = nextId
        nextId += 1
        waiting.set(id, { resolve, reject })
        signal?.addEventListener('abort', () => {
          if (!waiting.delete(id)) return
          post({ type: 'cancel', id })
          reject(signal.reason)
        })
        post(question(id))
      }),
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Where there are no workers (unit tests in Node), the same engine answers in place. */
function connect(
  db: FairDeskDatabase,
  onReply: (message: SearchReply) => void,
  onCrash: () => void,
): (request: SearchRequest) => void {
  if (typeof Worker === 'undefined') {
    const engine = createSearchEngine(db, (change) => onReply({ type: 'changed', change }))
    return answerSearch(engine, onReply)
  }
  const worker = new Worker(new URL('../../workers/search.worker.ts', import.meta.url), {
    type: 'module',
    name: db.name,
  })
  worker.addEventListener('message', (event: MessageEvent<SearchReply>) => onReply(event.data))
  worker.addEventListener('error', () => {
    worker.terminate()
    onCrash()
  })
  return (request) => worker.postMessage(request)
}

function named(name: string): Error {
  const error = new Error('the search worker could not read')
  error.name = name
  return error
}
