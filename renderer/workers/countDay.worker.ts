import '#renderer/platform/jitless.ts'
import { FairDeskDatabase } from '#renderer/db/database.ts'
import { type CountQuestion, countDay } from '#renderer/flows/checkin/countDay.ts'

/** One question, one answer; whoever asked ends the worker. A rejection reaches them as the worker's error. */
self.addEventListener('message', (event: MessageEvent<CountQuestion>) => {
  void answer(event.data)
})

async function answer(question: CountQuestion): Promise<void> {
  const db = new FairDeskDatabase()
  try {
    self.postMessage(await countDay(db, question))
  } catch (error) {
    // Thrown outside the promise, so that it becomes the worker's error event.
    setTimeout(() => {
      throw error
    })
  }
}
