import { attempt } from '#renderer/db/attempt.ts'
import type { Station } from '#renderer/db/station.ts'
import { takeByRule } from '#shared/alias/takeByRule.ts'
import { parseBadgeCode } from '#shared/badge/badgeCode.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import { readAliasRules } from '../alias/readAliasRules.ts'
import type { BadgeReader } from '../badge/readBadge.ts'
import { readScannedHolder } from '../badge/readScannedHolder.ts'

export type KioskScan =
  | { readonly type: 'badge'; readonly attendeeId: string; readonly isInForce: boolean }
  /** A student card: its number, whoever has it, here or not. */
  | { readonly type: 'card'; readonly studentNumber: string }

/**
 * What the public holds before a kiosk. A signed badge proves whose it is. A student card proves nothing, anybody can
 * print a bar code with the next number: it only fills in one of the two facts, and says nothing of who is registered.
 * Errors: those of `readScannedHolder`.
 */
export function readKioskScan(
  { db }: Pick<Station, 'db'>,
  fairId: string,
  reader: BadgeReader,
  text: string,
): Promise<Result<KioskScan>> {
  return attempt(async (): Promise<Result<KioskScan>> => {
    const parsed = parseBadgeCode(text)
    if (!parsed.ok && parsed.error.code === 'BADGE_CODE_FOREIGN') {
      const rules = (await readAliasRules(db, fairId)).filter(({ target }) => target === 'studentNumber')
      const [studentNumber] = rules.flatMap((rule) => takeByRule(rule, text) ?? [])
      return studentNumber === undefined ? parsed : ok({ type: 'card', studentNumber })
    }
    const holder = await readScannedHolder(db, fairId, reader, text)
    return holder.ok ? ok({ type: 'badge', ...holder.value }) : holder
  })
}
