import { scan as scanRecord } from '../records/scan.ts'
import { attendeeKinds } from '../reference/attendeeKinds.ts'
import type { DayRecords } from './dayRecords.ts'
import type { NameOf, WordLanguage } from './recordCells.ts'
import { meaningLabels, sheetWords, verdictLabels } from './reportWords.ts'
import { meaningsOfDay } from './scanMeaning.ts'
import { dayCell, instantCell, type Sheet, textCell } from './sheet.ts'

/** Every scan of the day with what the gate said and what it counts as; a fact that takes one back counts as nothing. */
export function scanSheet(records: DayRecords, fairDay: string, nameOf: NameOf, language: WordLanguage): Sheet {
  const scans = records.scans.filter((scan) => scan.fairDay === fairDay)
  const meanings = meaningsOfDay(records.scans, fairDay)
  const people = new Map(records.attendees.map((person) => [person.id, person]))
  return {
    name: sheetWords.scans[language],
    columns: [
      { header: sheetWords.at[language], width: 20 },
      { header: sheetWords.day[language], width: 12 },
      { header: sheetWords.gate[language], width: 14 },
      { header: sheetWords.name[language], width: 16 },
      { header: sheetWords.kind[language], width: 12 },
      { header: sheetWords.organisation[language], width: 28 },
      { header: sheetWords.verdict[language], width: 18 },
      { header: sheetWords.countsAs[language], width: 12 },
      { header: sheetWords.serial[language], width: 20 },
      { header: scanRecord.fields.reason.label[language], width: 24 },
    ],
    rows: scans.map((scan) => {
      const person = scan.attendeeId === null ? undefined : people.get(scan.attendeeId)
      const meaning = meanings.get(scan.id)
      const organisationId = person?.universityId ?? person?.enterpriseId
      return [
        instantCell(scan.createdAt),
        dayCell(scan.fairDay),
        textCell(nameOf(scan.gateId)),
        textCell(person?.name),
        textCell(person === undefined ? null : attendeeKinds.label(person.kind, language)),
        textCell(organisationId === null || organisationId === undefined ? null : nameOf(organisationId)),
        textCell(verdictLabels[scan.verdict][language]),
        textCell(meaning === undefined ? null : meaningLabels[meaning][language]),
        textCell(scan.serial),
        textCell(scan.reason),
      ]
    }),
  }
}
