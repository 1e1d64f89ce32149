import type { ClientPlace, Contents, PushTimes } from '../benchPage.ts'
import type { Edit } from '../records.ts'

/** One client of a peer, in a worker of its own. */
export interface PeerClient {
  pull(): Promise<number>
  edit(edits: readonly Edit[]): Promise<void>
  push(): Promise<PushTimes>
  /** The two halves of meeting: everybody sends, then everybody reads what the others sent. */
  send(): Promise<void>
  read(): Promise<void>
  contents(): Promise<Contents>
}

export interface StepQuestion {
  readonly id: number
  readonly step: 'open' | keyof PeerClient
  readonly argument: unknown
}
export type StepAnswer = { readonly id: number } & ({ readonly value: unknown } | { readonly error: string })

/** The worker's side: the first question opens the client, every other one is a step of it. */
export function answerSteps(open: (place: ClientPlace) => Promise<PeerClient>): void {
  let client: PeerClient | null = null
  const run = async ({ step, argument }: StepQuestion): Promise<unknown> => {
    if (step === 'open') {
      client = await open(argument as ClientPlace)
      return null
    }
    if (client === null) throw new Error('not open')
    return step === 'edit' ? client.edit(argument as readonly Edit[]) : client[step]()
  }
  const answer = async (question: StepQuestion): Promise<StepAnswer> => {
    try {
      return { id: question.id, value: await run(question) }
    } catch (error) {
      return { id: question.id, error: String(error) }
    }
  }
  const reply = async (question: StepQuestion): Promise<void> => self.postMessage(await answer(question))
  self.addEventListener('message', ({ data }: MessageEvent<StepQuestion>) => void reply(data))
}
