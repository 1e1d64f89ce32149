import { gateDirections } from '../reference/gateDirections.ts'
import type { DayContext } from './dayContext.ts'
import { meaningLabels, sheetNames, sheetWords } from './reportWords.ts'
import { type ScanMeaning, scanMeanings } from './scanMeaning.ts'
import { type CellValue, type TableColumn, type TableSheet, tableOf } from './sheet.ts'

/** What happened at the gates in each hour of the day, from the first hour with a scan to the last. */
export function hourSheet(context: DayContext): TableSheet {
  const { clock, language } = context
  const byHour = countScans(context, ({ createdAt }) => clock.hourOf(createdAt))
  const hours = [...byHour.keys()].toSorted((a, b) => a - b)
  const [first = 0, last = -1] = [hours[0], hours.at(-1)]
  return tableOf(
    sheetNames.byHour[language],
    [{ header: sheetWords.hour[language], width: 16, format: 'text' }, ...countColumns(language)],
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
    (hour) => [hourLabel(hour), ...countCells(byHour.get(hour))],
  )
}

/** What happened at each gate. */
export function gateSheet(context: DayContext): TableSheet {
  const { records, language } = context
  const byGate = countScans(context, ({ gateId }) => gateId)
  return tableOf(
    sheetNames.byGate[language],
    [
      { header: sheetWords.gate[language], width: 20, format: 'text' },
      { header: sheetWords.direction[language], width: 14, format: 'text' },
      ...countColumns(language),
    ],
    records.gates,
    ({ id, name, direction }) => [name, gateDirections.label(direction, language), ...countCells(byGate.get(id))],
  )
}

/** `09:00–10:00`. */
export const hourLabel = (hour: number): string => `${clockHour(hour)}–${clockHour(hour + 1)}`

const clockHour = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

/** The column of hourSheet that holds all arrivals. */
export const arrivalsColumn = 3

type Counts = Partial<Record<ScanMeaning, number>>

function countScans<K>({ scans, meanings }: DayContext, keyOf: (scan: DayContext['scans'][number]) => K) {
  const groups = new Map<K, Counts>()
  for (const scan of scans) {
    const meaning = meanings.get(scan.id)
    if (meaning === undefined) continue
    const key = keyOf(scan)
    const counts = groups.get(key) ?? {}
    counts[meaning] = (counts[meaning] ?? 0) + 1
    groups.set(key, counts)
  }
  return groups
}

const countColumns = (language: DayContext['language']): readonly TableColumn[] =>
  [
    meaningLabels.firstAdmission,
    meaningLabels.reEntry,
    sheetWords.arrivals,
    meaningLabels.exit,
    meaningLabels.refusal,
    meaningLabels.takenBack,
    sheetWords.total,
  ].map((words) => ({ header: words[language], width: 14, format: 'count' }))

function countCells(counts: Counts = {}): readonly CellValue[] {
  const { firstAdmission = 0, reEntry = 0, exit = 0, refusal = 0, takenBack = 0 } = counts
  const total = scanMeanings.reduce((sum, meaning) => sum + (counts[meaning] ?? 0), 0)
  return [firstAdmission, reEntry, firstAdmission + reEntry, exit, refusal, takenBack, total]
}
