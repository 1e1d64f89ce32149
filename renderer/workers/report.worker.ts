import '#renderer/platform/jitless.ts'
import { answerReport } from '#renderer/flows/report/answerReport.ts'
import type { ReportRequest } from '#renderer/flows/report/reportMessages.ts'

self.addEventListener('message', (event: MessageEvent<ReportRequest>) => {
  void answerReport(event.data, (reply) => self.postMessage(reply))
})
