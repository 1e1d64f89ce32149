import { verdictCodes } from '../checkin/verdictCodes.ts'
import { columnLetters } from '../tables/columnLetters.ts'
import type { DayContext } from './dayContext.ts'
import type { DayReconciliation } from './reconcileDay.ts'
import { meaningLabels, sheetNames, sheetWords, verdictLabels } from './reportWords.ts'
import type { PageCell, PageLook, PageSheet } from './sheet.ts'

type Row = readonly (PageCell | null)[]

/** A line of the page: its words, and a number for each day. Formulas are given the letter of the day's column. */
interface Line {
  readonly label: string
  readonly look: PageLook
  readonly labelLook: PageLook
  readonly valueOf: (day: DayReconciliation) => number
  readonly formulaOf?: (column: string) => string
}

/** The sums of each day of the fair side by side; the differences are computed by the spreadsheet program itself. */
export function reconciliationSheet(
  { records, language }: DayContext,
  days: readonly DayReconciliation[],
  differencesOf: (day: string) => number,
): PageSheet {
  const words = (key: keyof typeof sheetWords) => sheetWords[key][language]
  const heading = (key: keyof typeof sheetWords): Row => [
    { look: 'heading', value: words(key) },
    ...days.map((): PageCell => ({ look: 'heading', value: null })),
  ]
  const line = ({ label, look, labelLook, valueOf, formulaOf }: Line): Row => [
    { look: labelLook, value: label },
    ...days.map((day, index): PageCell => {
      const value = valueOf(day)
      return formulaOf === undefined ? { look, value } : { look, value, formula: formulaOf(columnLetters(index + 1)) }
    }),
  ]
  const total = (label: string, valueOf: Line['valueOf'], formulaOf?: Line['formulaOf']) =>
    line({ label, look: 'total', labelLook: 'label', valueOf, ...(formulaOf && { formulaOf }) })
  const part = (label: string, valueOf: Line['valueOf']) => line({ label, look: 'count', labelLook: 'part', valueOf })
  const check = (valueOf: Line['valueOf'], formulaOf: (column: string) => string) =>
    line({ label: words('difference'), look: 'check', labelLook: 'label', valueOf, formulaOf })

  const reasons = verdictCodes.filter(
    (verdict) => verdict === 'undone' || days.some(({ refusals }) => refusals.has(verdict)),
  )
  const refusedOf = ({ refusals }: DayReconciliation) => [...refusals.values()].reduce((sum, count) => sum + count, 0)
  // Rows of the sheet, from 1.
  const [holderRow, scanRow] = [5, 11]
  const reasonRow = scanRow + 5
  const lastReasonRow = reasonRow + reasons.length - 1
  const peopleRow = lastReasonRow + 4
  return {
    type: 'page',
    name: sheetNames.reconciliation[language],
    widths: [50, ...days.map(() => 14)],
    wide: { 0: { columns: Math.max(4, days.length + 1), lines: 2 } },
    charts: [],
    rows: [
      [{ look: 'title', value: `${records.fair.name} ${sheetNames.reconciliation[language]}` }],
      [],
      [
        { look: 'label', value: words('day') },
        ...days.map(({ day }): PageCell => ({ look: 'dayHeading', value: day })),
      ],
      heading('holdersAddUp'),
      total(words('registered'), ({ registered }) => registered),
      part(words('badgeHolders'), ({ holders }) => holders),
      part(words('withoutBadge'), ({ withoutBadge }) => withoutBadge),
      check(
        (day) => day.registered - day.holders - day.withoutBadge,
        (at) => `${at}${holderRow}-${at}${holderRow + 1}-${at}${holderRow + 2}`,
      ),
      [],
      heading('scansAddUp'),
      total(words('scans'), ({ scans }) => scans),
      part(meaningLabels.firstAdmission[language], ({ firstAdmissions }) => firstAdmissions),
      part(meaningLabels.reEntry[language], ({ reEntries }) => reEntries),
      part(meaningLabels.exit[language], ({ exits }) => exits),
      total(meaningLabels.refusal[language], refusedOf, (at) => `SUM(${at}${reasonRow}:${at}${lastReasonRow})`),
      ...reasons.map((reason) => part(verdictLabels[reason][language], ({ refusals }) => refusals.get(reason) ?? 0)),
      check(
        (day) => day.scans - day.firstAdmissions - day.reEntries - day.exits - refusedOf(day),
        (at) => `${at}${scanRow}-SUM(${at}${scanRow + 1}:${at}${scanRow + 4})`,
      ),
      [],
      heading('peopleAddUp'),
      total(meaningLabels.firstAdmission[language], ({ firstAdmissions }) => firstAdmissions),
      total(words('admittedPeople'), ({ admittedPeople }) => admittedPeople),
      check(
        (day) => day.firstAdmissions - day.admittedPeople,
        (at) => `${at}${peopleRow}-${at}${peopleRow + 1}`,
      ),
      [],
      part(words('differencesListed'), ({ day }) => differencesOf(day)),
    ],
  }
}
