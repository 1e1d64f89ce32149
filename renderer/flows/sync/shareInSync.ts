import type { ResponseOf } from '#shared/sync/protocol.ts'
import type { StationPorts } from '#shared/sync/station/ports.ts'
import { type AttachmentShelf, shareAttachments } from '#shared/sync/station/shareAttachments.ts'

/** When pictures are compared with the server's: rule A2. */
export interface AttachmentSharing {
  /** A picture was kept here, or went. */
  changed(): void
  /** After an attempt that went well; at once when there is nothing to do. What fails is tried after the next one. */
  after(status: ResponseOf<'status'>): Promise<void>
  /** For good: sends nothing more, also not in the middle. */
  stop(): void
}

export function openAttachmentSharing(
  ports: Pick<StationPorts, 'send' | 'sleep'>,
  shelf: AttachmentShelf,
): AttachmentSharing {
  const held = { isDue: true, isSharing: false, isStopped: false }
  const guarded: typeof ports = {
    ...ports,
    send: async (request) => (held.isStopped ? { kind: 'none' } : ports.send(request)),
  }
  const share = async (there: number): Promise<void> => {
    if (!held.isDue && (await shelf.hashes()).length === there) return
    held.isDue = false
    if ((await shareAttachments(guarded, shelf)) !== null) held.isDue = true
  }
  return {
    changed: () => {
      held.isDue = true
    },
    stop: () => {
      held.isStopped = true
    },
    after: async ({ attachments }) => {
      if (attachments === undefined || held.isSharing || held.isStopped) return
      held.isSharing = true
      try {
        await share(attachments)
      } catch {
        // A full disk, say: the attempts for the records tell of it.
        held.isDue = true
      } finally {
        held.isSharing = false
      }
    },
  }
}
