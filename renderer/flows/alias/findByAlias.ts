import type { FairDeskDatabase } from '#renderer/db/database.ts'
import { findByValue } from '#renderer/db/findByValue.ts'
import { takeByRule } from '#shared/alias/takeByRule.ts'
import { findPerson, type KnownHolder } from '../badge/findHolder.ts'
import { isThere } from '../record/isThere.ts'
import { type AliasRuleRow, readAliasRules } from './readAliasRules.ts'

/** One rule that takes a code, the number it reads in it, and whom that number leads to. */
export interface AliasMatch {
  readonly rule: AliasRuleRow
  readonly number: string
  readonly holders: readonly KnownHolder[]
}

export type AliasFinding =
  /** No rule takes the code, or nobody has the number. */
  | { readonly type: 'nobody' }
  /** Two people, by one rule or by several. The gate must not guess. */
  | { readonly type: 'ambiguous' }
  | { readonly type: 'person'; readonly holder: KnownHolder; readonly ruleName: string }

/** Every rule that takes the code; for the tester, which shows them all. */
export async function matchAliases(db: FairDeskDatabase, fairId: string, code: string): Promise<readonly AliasMatch[]> {
  const rules = await readAliasRules(db, fairId)
  const matches = rules.map(async (rule): Promise<readonly AliasMatch[]> => {
    const number = takeByRule(rule, code)
    return number === null ? [] : [{ rule, number, holders: await findHolders(db, fairId, rule, number) }]
  })
  return (await Promise.all(matches)).flat()
}

/** Whose card it is. All rules are asked, so their order decides nothing; they must agree on one person. */
export async function findByAlias(db: FairDeskDatabase, fairId: string, code: string): Promise<AliasFinding> {
  const matches = await matchAliases(db, fairId, code)
  const found = matches.flatMap(({ rule, holders }) => holders.map((holder) => ({ holder, ruleName: rule.name })))
  const [first] = found
  if (first === undefined) return { type: 'nobody' }
  const isOne = found.every(({ holder }) => holder.attendee?.id === first.holder.attendee?.id)
  return isOne ? { type: 'person', ...first } : { type: 'ambiguous' }
}

/** People with the number, each once, as they stand after merges. */
async function findHolders(
  db: FairDeskDatabase,
  fairId: string,
  rule: AliasRuleRow,
  number: string,
): Promise<readonly KnownHolder[]> {
  const rows = await findByValue(db, { kind: 'attendee', field: rule.target, fairId }, number)
  const wanted = rows.filter((row) => rule.universityId === null || row.universityId === rule.universityId)
  const holders = await Promise.all(wanted.filter(isThere).map((row) => findPerson(db, row.id)))
  const present = holders.filter(({ attendee }) => attendee !== null && isThere(attendee))
  return [...new Map(present.map((holder) => [holder.attendee?.id, holder])).values()]
}
