import '#renderer/platform/jitless.ts'
import { FairDeskDatabase } from '#renderer/db/database.ts'
import { answerSearch } from '#renderer/flows/search/answerSearch.ts'
import { createSearchEngine } from '#renderer/flows/search/searchEngine.ts'
import type { SearchRequest } from '#renderer/flows/search/searchMessages.ts'

// The worker is named after the database that it reads.
const engine = createSearchEngine(new FairDeskDatabase(self.name), (change) =>
  self.postMessage({ type: 'changed', change }),
)
const answer = answerSearch(engine, (reply) => self.postMessage(reply))

self.addEventListener('message', (event: MessageEvent<SearchRequest>) => answer(event.data))
