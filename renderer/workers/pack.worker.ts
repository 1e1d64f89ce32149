import { answerPacking, type PackOrder } from '#renderer/flows/report/packBeside.ts'
import { packHere } from '#renderer/flows/report/packZip.ts'

const answer = answerPacking(packHere, (reply, transfer) => self.postMessage(reply, { transfer }))

self.addEventListener('message', ({ data }: MessageEvent<PackOrder>) => void answer(data))
