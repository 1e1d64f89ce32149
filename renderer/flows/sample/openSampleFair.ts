import { attempt } from '#renderer/db/attempt.ts'
import type { Station } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { Platform } from '#shared/ipc/bridge.ts'
import { startSession } from '../staff/startSession.ts'
import { findSampleFair } from './findSampleFair.ts'
import type { AskMain, OpenedSample, SampleDay, SampleReply, SampleRequest } from './sampleMessages.ts'

interface OpenOptions {
  /** 0 to 1. */
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/**
 * Opens the sample fair with its organiser at work, and makes it first if this computer has none. CANCELLED leaves
 * nothing behind.
 */
export function openSampleFair(
  station: Station,
  platform: Platform,
  options: OpenOptions,
): Promise<Result<OpenedSample>> {
  return attempt(async () => {
    const there = await findSampleFair(station.db)
    const opened = there === null ? await makeInWorker(station, askPlatform(platform), options) : ok(there)
    if (opened.ok) await startSession(station, opened.value.fairId, opened.value.staffId)
    return opened
  })
}

function makeInWorker(
  station: Station,
  askMain: AskMain,
  { onProgress, signal }: OpenOptions,
): Promise<Result<OpenedSample>> {
  const worker = new Worker(new URL('../../workers/sample.worker.ts', import.meta.url), {
    type: 'module',
    name: station.db.name,
  })
  const post = (request: SampleRequest): void => worker.postMessage(request)
  return new Promise((resolve) => {
    const end = (outcome: Result<OpenedSample>): void => {
      worker.terminate()
      resolve(outcome)
    }
    worker.addEventListener('error', () => end(fail('UNEXPECTED')))
    worker.addEventListener('message', ({ data }: MessageEvent<SampleReply>) => {
      if (data.type === 'done') end(data.outcome)
      else if (data.type === 'progress') onProgress(data.share)
      else void askMain(data.question).then((outcome) => post({ type: 'answer', id: data.id, outcome }))
    })
    signal.addEventListener('abort', () => post({ type: 'cancel' }))
    post({
      type: 'make',
      sealer: station.sealer,
      bootId: station.bootId,
      uptimeMs: station.uptimeMs(),
      day: today(station.nowMs()),
    })
  })
}

/** What the worker asks, asked of the main process. */
export const askPlatform =
  (platform: Platform): AskMain =>
  async (question) => {
    if (question.ask === 'openKey') {
      const key = await platform.call('badges:openKey', { fairId: question.fairId })
      return key.ok ? ok([key.value.publicKey]) : key
    }
    if (question.ask === 'sign') {
      const signed = await platform.call('badges:sign', { fairId: question.fairId, payloads: [...question.payloads] })
      return signed.ok ? ok(signed.value.signatures) : signed
    }
    const seals: string[] = []
    for (const pin of question.pins) {
      const seal = await platform.call('pins:seal', { pin })
      if (!seal.ok) return seal
      seals.push(seal.value.sealed)
    }
    return ok(seals)
  }

/** The calendar day at this computer. */
function today(nowMs: number): SampleDay {
  const now = new Date(nowMs)
  const [year, month, date] = [now.getFullYear(), now.getMonth(), now.getDate()]
  const fairDay = `${year}-${String(month + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return { fairDay, startOfDayMs: new Date(year, month, date).getTime() }
}
