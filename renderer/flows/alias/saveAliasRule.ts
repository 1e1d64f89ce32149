import { create, update } from '#renderer/db/change.ts'
import { type Committed, commit } from '#renderer/db/commit.ts'
import { instantNow, newRecordId, type Station, type Writer } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { AliasRule } from '#shared/records/aliasRule.ts'
import { requireOrganiser } from '../staff/requireOrganiser.ts'
import { readAliasRules } from './readAliasRules.ts'

export type AliasRuleDetails = Omit<AliasRule, 'id' | 'fairId' | 'createdAt' | 'removedAt'>

const request = { action: 'fair.manage', kinds: ['aliasRule', 'staffMember'] } as const

/** Adds a rule (`id` null) or changes one. ALIAS_NAME_TAKEN, ALIAS_LENGTHS when the shortest is longer than the longest. */
export function saveAliasRule(
  station: Station,
  writer: Writer,
  id: string | null,
  set: AliasRuleDetails,
): Promise<Result<Committed<string>>> {
  const ruleId = id ?? newRecordId(station)
  return commit(station, writer, request, async (db) => {
    const allowed = await requireOrganiser(db, writer)
    if (!allowed.ok) return allowed
    if (set.lengthFrom > set.lengthTo || set.dropFirst + set.dropLast >= set.lengthTo) return fail('ALIAS_LENGTHS')
    const others = (await readAliasRules(db, writer.fairId)).filter((rule) => rule.id !== ruleId)
    if (others.some((rule) => rule.name === set.name)) return fail('ALIAS_NAME_TAKEN')
    return ok({
      changes: [id === null ? create('aliasRule', ruleId, set) : update('aliasRule', ruleId, set)],
      value: ruleId,
    })
  })
}

export function removeAliasRule(station: Station, writer: Writer, id: string): Promise<Result<Committed<null>>> {
  return commit(station, writer, request, async (db) => {
    const allowed = await requireOrganiser(db, writer)
    if (!allowed.ok) return allowed
    return ok({ changes: [update('aliasRule', id, { removedAt: instantNow(station) })], value: null })
  })
}
