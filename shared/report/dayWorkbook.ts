import { assistanceSheet } from './assistanceSheet.ts'
import { attendeeSheet } from './attendeeSheet.ts'
import { conflictSheet } from './conflictSheet.ts'
import { type DayQuestion, dayContext } from './dayContext.ts'
import type { DayRecords } from './dayRecords.ts'
import { differenceSheet } from './differenceSheet.ts'
import { industryBreakdown, keyFieldBreakdown } from './enterpriseBreakdowns.ts'
import { enterpriseSheet } from './enterpriseSheet.ts'
import { fairDays } from './fairDays.ts'
import { findDifferences } from './findDifferences.ts'
import { flatSheet } from './flatSheet.ts'
import { cooperationSheet, studentIntentionSheet } from './intentionSheets.ts'
import { gateSheet, hourSheet } from './passageSheets.ts'
import { degreeBreakdown, majorBreakdown, universityBreakdown } from './peopleBreakdowns.ts'
import { positionSheet } from './positionSheet.ts'
import { reconcileDay } from './reconcileDay.ts'
import { reconciliationSheet } from './reconciliationSheet.ts'
import { scanSheet } from './scanSheet.ts'
import type { Sheet } from './sheet.ts'
import { summarySheet } from './summarySheet.ts'

/** The day's workbook as plain sheets: what is written is decided here, how it is written by whoever writes it. */
export function dayWorkbook(records: DayRecords, question: DayQuestion): readonly Sheet[] {
  const context = dayContext(records, question)
  const [byHour, byIndustry, byUniversity] = [
    hourSheet(context),
    industryBreakdown(context),
    universityBreakdown(context),
  ]
  const days = daysOf(records)
  const differences = days.flatMap((day) => findDifferences(context, day))
  const differencesOn = Map.groupBy(differences, ({ day }) => day)
  return [
    summarySheet(context, { byHour, byIndustry, byUniversity }),
    reconciliationSheet(
      context,
      days.map((day) => reconcileDay(context, day)),
      (day) => differencesOn.get(day)?.length ?? 0,
    ),
    differenceSheet(context, differences),
    byIndustry,
    keyFieldBreakdown(context),
    byUniversity,
    majorBreakdown(context),
    degreeBreakdown(context),
    byHour,
    gateSheet(context),
    enterpriseSheet(context),
    positionSheet(context),
    attendeeSheet(context),
    scanSheet(context),
    studentIntentionSheet(context),
    cooperationSheet(context),
    ...assistanceSheet(context),
    conflictSheet(context),
    flatSheet(context),
  ]
}

/** The days of the fair, and every other day that something was scanned for. */
function daysOf({ fair, scans }: DayRecords): readonly string[] {
  const days = new Set(fairDays(fair.startsOn, fair.endsOn))
  for (const { fairDay } of scans) days.add(fairDay)
  return [...days].toSorted()
}
