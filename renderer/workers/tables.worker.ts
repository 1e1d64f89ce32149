import '#renderer/platform/jitless.ts'
import { answerTable } from '#renderer/flows/tables/answerTable.ts'
import type { TableRequest } from '#renderer/flows/tables/tableMessages.ts'

self.addEventListener('message', (event: MessageEvent<TableRequest>) => {
  void answerTable(event.data, (reply) => self.postMessage(reply))
})
