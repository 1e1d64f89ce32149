import '#renderer/platform/jitless.ts'
import { answerReport } from '#renderer/flows/report/answerReport.ts'
import type { ReportReply, ReportRequest } from '#renderer/flows/report/reportMessages.ts'

self.addEventListener('message', (event: MessageEvent<ReportRequest>) => {
  void answerReport(event.data, (reply) => self.postMessage(reply, { transfer: handedOver(reply) }))
})

/** A workbook is handed over, not copied: the window must not stand still for it. */
const handedOver = (reply: ReportReply): Transferable[] =>
  reply.type === 'workbook' && reply.outcome.ok ? [reply.outcome.value.buffer] : []
