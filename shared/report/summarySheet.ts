import { verdictCodes } from '../checkin/verdictCodes.ts'
import { attendeeKinds } from '../reference/attendeeKinds.ts'
import { cooperationKinds } from '../reference/cooperationKinds.ts'
import { intentionStages } from '../reference/intentionStages.ts'
import type { DayContext } from './dayContext.ts'
import type { Tally } from './dayFigures.ts'
import { sectionOf } from './enterpriseBreakdowns.ts'
import { arrivalsColumn } from './passageSheets.ts'
import { meaningLabels, sheetNames, sheetWords, verdictLabels } from './reportWords.ts'
import { sayDay } from './sayDay.ts'
import { scanMeanings } from './scanMeaning.ts'
import type { Chart, PageCell, PageSheet, TableSheet } from './sheet.ts'

/** The tables that the summary draws. */
interface DrawnTables {
  readonly byHour: TableSheet
  readonly byIndustry: TableSheet
  readonly byUniversity: TableSheet
}

type Row = readonly (PageCell | null)[]

/** Charts of more bars than this can't be read. */
const maxBars = 12
const widths = [30, 14, 3, ...Array.from({ length: 10 }, () => 11)]
const [chartColumns, chartRows] = [5, 19]
const [leftColumn, rightColumn] = [3, 8]

/** The page that goes to the newspaper: the day in a sentence, its figures, and what they look like. */
export function summarySheet(context: DayContext, tables: DrawnTables): PageSheet {
  const { records, figures, fairDay, language } = context
  const { fair } = records
  const name = sheetNames.summary[language]
  const head: readonly Row[] = [
    [{ look: 'title', value: `${fair.name} ${sheetWords.report[language]}` }],
    [label('day', language), { look: 'day', value: fairDay }],
    [label('venue', language), { look: 'text', value: fair.venue }],
    [label('organiser', language), { look: 'text', value: fair.organiserName }],
    [{ look: 'sentence', value: sayDay(figures, language) }],
    [],
  ]
  const rows = [...head, ...figureRows(context)]
  const cooperationRow = rows.length - cooperationKinds.ids.length - intentionStages.ids.length - 1
  return {
    type: 'page',
    name,
    widths,
    rows,
    wide: { 0: { columns: widths.length, lines: 2 }, 4: { columns: widths.length, lines: 3 } },
    charts: [
      ...chartOf('column', tables.byHour, arrivalsColumn, sheetWords.arrivals[language], leftColumn, head.length),
      ...chartOf('bar', tables.byIndustry, 1, tables.byIndustry.name, rightColumn, head.length),
      ...chartOf('bar', tables.byUniversity, 2, tables.byUniversity.name, leftColumn, head.length + chartRows + 1),
      {
        kind: 'column',
        title: sheetWords.cooperations[language],
        categories: { sheet: name, column: 0, ...rowsFrom(cooperationRow, cooperationKinds.ids.length) },
        values: { sheet: name, column: 1, ...rowsFrom(cooperationRow, cooperationKinds.ids.length) },
        place: place(rightColumn, head.length + chartRows + 1),
      },
    ],
  }
}

const label = (key: keyof typeof sheetWords, language: DayContext['language']): PageCell => ({
  look: 'label',
  value: sheetWords[key][language],
})

const rowsFrom = (fromRow: number, count: number) => ({ fromRow, toRow: fromRow + count - 1 })

const place = (column: number, row: number): Chart['place'] => ({ column, row, columns: chartColumns, rows: chartRows })

/** The first rows of a table, by the names in its first column; nothing to draw makes no chart. */
function chartOf(
  kind: Chart['kind'],
  table: TableSheet,
  column: number,
  title: string,
  atColumn: number,
  atRow: number,
): readonly Chart[] {
  if (table.rowCount === 0) return []
  // The hours of a day are few and belong together.
  const shown = rowsFrom(1, kind === 'column' ? table.rowCount : Math.min(maxBars, table.rowCount))
  return [
    {
      kind,
      title,
      categories: { sheet: table.name, column: 0, ...shown },
      values: { sheet: table.name, column, ...shown },
      place: place(atColumn, atRow),
    },
  ]
}

function figureRows({ records, figures, language }: DayContext): readonly Row[] {
  const total = (key: keyof typeof sheetWords, count: number): Row => [
    label(key, language),
    { look: 'total', value: count },
  ]
  const part = (text: string, count: number): Row => [
    { look: 'part', value: text },
    { look: 'count', value: count },
  ]
  const parts = (options: readonly { readonly value: string; readonly label: string }[], counts: Tally) =>
    options.map(({ value, label: text }) => part(text, counts[value] ?? 0))
  const industries = new Set(records.enterprises.flatMap(({ industry }) => sectionOf(industry) ?? []))
  const reasons = verdictCodes.flatMap((verdict) => {
    const count = figures.refusalsByVerdict[verdict]
    return count === undefined ? [] : [part(`— ${verdictLabels[verdict][language]}`, count)]
  })
  return [
    [
      { look: 'heading', value: sheetWords.figures[language] },
      { look: 'heading', value: null },
    ],
    total('enterprises', figures.enterprises),
    total('industries', industries.size),
    total('keyFields', figures.keyFields),
    total('positions', figures.positions),
    total('openings', figures.openings),
    total('universities', figures.universities),
    total('registered', figures.attendees),
    ...parts(attendeeKinds.options(language), figures.attendeesByKind),
    total('badgeHolders', figures.badgeHolders),
    total('scans', figures.scans),
    ...scanMeanings.flatMap((meaning) => [
      part(meaningLabels[meaning][language], figures.scansByMeaning[meaning] ?? 0),
      ...(meaning === 'refusal' ? reasons : []),
    ]),
    total('admittedPeople', figures.admittedPeople),
    total('insideNow', figures.insideNow),
    total('cooperations', figures.cooperations),
    ...parts(cooperationKinds.options(language), figures.cooperationsByKind),
    total('studentIntentions', figures.studentIntentions),
    ...parts(intentionStages.options(language), figures.intentionsByStage),
  ]
}
