import '#renderer/platform/jitless.ts'
import type { BadgeReply, BadgeRequest } from '#renderer/flows/badgePrint/badgeMessages.ts'

// HarfBuzz starts with an await at its top level. Messages that come meanwhile would be lost to a listener that stands
// behind it, so it is loaded beside.
const answering = import('#renderer/flows/badgePrint/answerBadges.ts').then(({ answerBadges }) =>
  answerBadges((reply) => self.postMessage(reply, { transfer: handedOver(reply) })),
)

// Whoever waits for an answer is told by the worker's error event.
answering.catch((error: unknown) => self.reportError(error))

self.addEventListener('message', (event: MessageEvent<BadgeRequest>) => {
  void answering.then(
    (answer) => answer(event.data),
    () => undefined,
  )
})

/** Files are handed over, not copied: the window must not stand still for them. */
function handedOver(reply: BadgeReply): Transferable[] {
  if (reply.type === 'piece' || reply.type === 'coded') return [reply.bytes.buffer]
  return reply.type === 'drawn' && reply.outcome.ok ? [reply.outcome.value.bytes.buffer] : []
}
