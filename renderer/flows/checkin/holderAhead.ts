import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { serialAhead } from '#shared/badge/badgeCode.ts'
import { findHolder, type KnownHolder } from '../badge/findHolder.ts'

/**
 * Reads whose badge it is while a scanner is still typing the code: the serial stands at its beginning, and the rest
 * takes the scanner longer than the database. What was read serves the scan it was read for, and no other.
 */
export interface HolderAhead {
  /** Call with what a scan has typed so far, at every key. */
  hear(textSoFar: string): void
  /** The holder, from ahead where the last scan began with this serial. */
  read(serial: string): Promise<KnownHolder>
}

export function openHolderAhead(db: FairDeskDatabase, fairId: string): HolderAhead {
  const held: { heard: string; ahead: { readonly serial: string; readonly holder: Promise<KnownHolder> } | null } = {
    heard: '',
    ahead: null,
  }
  return {
    hear(textSoFar) {
      // Another scan has begun; the one before may have broken off, and nobody asked for its holder.
      if (!textSoFar.startsWith(held.heard)) held.ahead = null
      held.heard = textSoFar
      const serial = serialAhead(textSoFar)
      if (serial === null) return
      const holder = findHolder(db, fairId, serial)
      // Whoever takes it hears of the failure; nobody may.
      holder.catch(() => undefined)
      held.ahead = { serial, holder }
    },
    read(serial) {
      const { ahead } = held
      held.ahead = null
      return ahead?.serial === serial ? ahead.holder : findHolder(db, fairId, serial)
    },
  }
}
