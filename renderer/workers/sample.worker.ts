import '#renderer/platform/jitless.ts'
import type { AskMain, SampleReply, SampleRequest } from '#renderer/flows/sample/sampleMessages.ts'
import { saveSampleFair } from '#renderer/flows/sample/saveSampleFair.ts'
import { joinStation } from '#renderer/flows/station/workerStation.ts'
import type { Result } from '#shared/errors/result.ts'

// Lives for one sample fair. The worker is named after the database that it writes.
const cancel = new AbortController()
const waiting = new Map<number, (outcome: Result<readonly string[]>) => void>()

const post = (reply: SampleReply): void => self.postMessage(reply)

const askMain: AskMain = (question) =>
  new Promise((resolve) => {
    const id = waiting.size + 1
    waiting.set(id, resolve)
    post({ type: 'question', id, question })
  })

self.addEventListener('message', ({ data }: MessageEvent<SampleRequest>) => {
  if (data.type === 'cancel') cancel.abort()
  else if (data.type === 'answer') waiting.get(data.id)?.(data.outcome)
  else void make(data).then((outcome) => post({ type: 'done', outcome }))
})

async function make({ sealer, bootId, uptimeMs, day }: Extract<SampleRequest, { type: 'make' }>) {
  const station = joinStation({ databaseName: self.name, sealer, bootId, uptimeMs })
  const onProgress = (share: number): void => post({ type: 'progress', share })
  return saveSampleFair(station, askMain, { day, onProgress, signal: cancel.signal })
}
