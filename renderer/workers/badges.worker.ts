import '#renderer/platform/jitless.ts'
import { answerBadges } from '#renderer/flows/badgePrint/answerBadges.ts'
import type { BadgeReply, BadgeRequest } from '#renderer/flows/badgePrint/badgeMessages.ts'

const answer = answerBadges((reply) => self.postMessage(reply, { transfer: handedOver(reply) }))

self.addEventListener('message', (event: MessageEvent<BadgeRequest>) => answer(event.data))

/** Files are handed over, not copied: the window must not stand still for them. */
function handedOver(reply: BadgeReply): Transferable[] {
  if (reply.type === 'piece') return [reply.bytes.buffer]
  return reply.type === 'drawn' && reply.outcome.ok ? [reply.outcome.value.bytes.buffer] : []
}
