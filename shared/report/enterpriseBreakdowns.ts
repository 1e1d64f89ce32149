import { industrySections } from '../reference/industries.ts'
import { industryDivisions, sectionOfDivision } from '../reference/industryDivisions.ts'
import { keyFields } from '../reference/keyFields.ts'
import { breakdown, countBy } from './breakdown.ts'
import type { DayContext } from './dayContext.ts'
import { sheetNames, sheetWords } from './reportWords.ts'
import type { TableSheet } from './sheet.ts'

/** By section of GB/T 4754-2017, the first letter of an industry. */
export const industryBreakdown = (context: DayContext): TableSheet =>
  breakdown(context, {
    name: sheetNames.byIndustry[context.language],
    header: sheetWords.industry[context.language],
    width: 40,
    labelOf: (key) => (industrySections.has(key) ? industrySections.label(key, context.language) : key),
    counted: countedBy(context, ({ industry }) => sectionOf(industry)),
  })

export const keyFieldBreakdown = (context: DayContext): TableSheet =>
  breakdown(context, {
    name: sheetNames.byKeyField[context.language],
    header: sheetWords.keyField[context.language],
    width: 28,
    labelOf: (key) => (keyFields.has(key) ? keyFields.label(key, context.language) : key),
    counted: countedBy(context, ({ keyField }) => keyField),
  })

export const sectionOf = (industry: string | null): string | null =>
  industry !== null && industryDivisions.has(industry) ? sectionOfDivision(industry) : null

type Enterprise = DayContext['records']['enterprises'][number]

function countedBy({ records, enterprises, language }: DayContext, groupOf: (enterprise: Enterprise) => string | null) {
  const groupOfId = ({ enterpriseId }: { readonly enterpriseId: string }) => {
    const found = enterprises.get(enterpriseId)
    return found === undefined ? null : groupOf(found)
  }
  const { positions, intentions } = records
  const own = (header: keyof typeof sheetWords, counts: ReadonlyMap<string, number>) => ({
    header: sheetWords[header][language],
    counts,
  })
  return [
    own('enterprises', countBy(records.enterprises, groupOf)),
    own('positions', countBy(positions, groupOfId)),
    own(
      'openings',
      countBy(positions, groupOfId, ({ openings }) => openings ?? 0),
    ),
    own(
      'studentIntentions',
      countBy(
        intentions.filter(({ attendeeId }) => attendeeId !== null),
        groupOfId,
      ),
    ),
    own(
      'cooperations',
      countBy(
        intentions.filter(({ cooperationKind }) => cooperationKind !== null),
        groupOfId,
      ),
    ),
  ]
}
