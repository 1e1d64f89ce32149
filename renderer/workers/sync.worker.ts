import '#renderer/platform/jitless.ts'
import { answerSync } from '#renderer/flows/sync/answerSync.ts'
import type { SyncRequest } from '#renderer/flows/sync/syncMessages.ts'

// The first message says which station this is; every other one is for its loops.
let answer: ReturnType<typeof answerSync> | null = null

self.addEventListener('message', ({ data }: MessageEvent<SyncRequest>) => {
  if (data.type === 'begin') answer = answerSync(data, (reply) => self.postMessage(reply))
  else answer?.(data)
})
