import { fill } from '../errors/fill.ts'
import { guideSheetName, listSheetName } from '../import/guideSheets.ts'
import type { ImportColumn, ImportKind } from '../import/importColumns.ts'
import { records } from '../records/registry.ts'
import type { ChoiceLanguage } from '../reference/defineChoices.ts'
import { exampleOf, howToFillIn, offeredWords } from './fillIn.ts'
import {
  type FillHelp,
  type NamedList,
  plainCell,
  type StyledBook,
  type StyledCell,
  type StyledSheet,
} from './styledSheet.ts'
import { isNeeded, templateColumns } from './templateColumns.ts'
import { templateWords } from './templateWords.ts'

interface TemplateOptions {
  readonly language: ChoiceLanguage
  /** Names that columns for a university offer. */
  readonly universities: readonly string[]
}

/**
 * An empty list to send out: the sheet to fill in, one that explains it with examples, and a hidden one with the words
 * of its drop-downs (Excel takes no more than 255 characters of them in the cell itself). An import passes over the
 * last two: see guideSheets.ts.
 */
export function templateBook(kind: ImportKind, { language, universities }: TemplateOptions): StyledBook {
  const columns = templateColumns(kind)
  const lists = columns.map((column) => ({ column, words: listOf(column, { language, universities }) }))
  const offered = lists.filter(({ words }) => words.length > 0)
  return {
    sheets: [fillSheet(kind, lists, language), guideSheet(kind, columns, language), listSheet(offered, language)],
    lists: offered.map(
      ({ column, words }, index): NamedList => ({
        name: listName(column),
        sheet: listSheetName[language],
        column: index,
        count: words.length,
      }),
    ),
  }
}

export const templateFileName = (kind: ImportKind, language: ChoiceLanguage): string =>
  `${fill(templateWords.fileName[language], { label: records[kind].label[language] })}.xlsx`

export const templateFolder = (language: ChoiceLanguage): string => templateWords.folder[language]

interface OfferedList {
  readonly column: ImportColumn
  readonly words: readonly string[]
}

const universityColumns: ReadonlySet<string> = new Set(['attendee.universityId', 'university.name'])

const listOf = (column: ImportColumn, { language, universities }: TemplateOptions): readonly string[] =>
  universityColumns.has(column.id) ? universities : offeredWords(column, language)

const listName = (column: ImportColumn): string => `list.${column.id}`

function fillSheet(kind: ImportKind, lists: readonly OfferedList[], language: ChoiceLanguage): StyledSheet {
  const columns = lists.map(({ column }) => column)
  return {
    name: records[kind].label[language],
    columns: columns.map((column) => ({
      width: Math.max(column.width, column.header[language].length * (language === 'zh' ? 2 : 1) + 4),
      format: column.field.input === 'number' ? 'general' : 'text',
    })),
    rows: [columns.map((column) => headerCell(kind, column, language))],
    headRows: 1,
    isFiltered: false,
    help: lists.map(({ column, words }, index) => helpFor(index, column, words.length > 0, language)),
  }
}

function headerCell(kind: ImportKind, column: ImportColumn, language: ChoiceLanguage): StyledCell {
  const needed = isNeeded(kind, column)
  const look = needed ? 'needed' : column.field.sensitivity === 'sensitive' ? 'sensitive' : 'header'
  return { value: column.header[language] + (needed ? ' *' : ''), look }
}

function helpFor(index: number, column: ImportColumn, isOffered: boolean, language: ChoiceLanguage): FillHelp {
  const example = exampleOf(column, language)
  const message = [howToFillIn(column, language)]
  if (example !== '') message.push(`${templateWords.example[language]}: ${example}`)
  return {
    column: index,
    title: column.header[language],
    message: message.join('\n'),
    list: isOffered ? listName(column) : null,
    // Several words in one cell, and universities abroad, are in no list.
    isListOnly: column.field.input === 'choice' || column.field.input === 'flag',
  }
}

function guideSheet(kind: ImportKind, columns: readonly ImportColumn[], language: ChoiceLanguage): StyledSheet {
  const label = records[kind].label[language]
  const isSensitive = columns.some(({ field }) => field.sensitivity === 'sensitive')
  const { title, where, needed, digits, passedOver, sensitive } = templateWords
  const lines = [where, needed, digits, passedOver, ...(isSensitive ? [sensitive] : [])]
  const heads = [templateWords.column, templateWords.isNeeded, templateWords.howTo, templateWords.example]
  return {
    name: guideSheetName[language],
    columns: [24, 10, 64, 30].map((width) => ({ width, format: 'text' })),
    rows: [
      [{ value: fill(title[language], { label }), look: 'title' }],
      ...lines.map((words) => [plainCell(fill(words[language], { label }))]),
      [],
      heads.map((words) => ({ value: words[language], look: 'header' }) as const),
      ...columns.map((column) => guideRow(kind, column, language)),
    ],
    headRows: 0,
    isFiltered: false,
    help: [],
  }
}

const guideRow = (kind: ImportKind, column: ImportColumn, language: ChoiceLanguage): readonly StyledCell[] => [
  headerCell(kind, column, language),
  { value: isNeeded(kind, column) ? templateWords.yes[language] : '', look: 'note' },
  { value: howToFillIn(column, language), look: 'note' },
  { value: exampleOf(column, language), look: 'example' },
]

function listSheet(lists: readonly OfferedList[], language: ChoiceLanguage): StyledSheet {
  const longest = Math.max(0, ...lists.map(({ words }) => words.length))
  return {
    name: listSheetName[language],
    columns: lists.map(({ column }) => ({ width: column.width, format: 'text' })),
    rows: Array.from({ length: longest }, (_, row) =>
      lists.map(({ words }) => (words[row] === undefined ? null : plainCell(words[row]))),
    ),
    headRows: 0,
    isFiltered: false,
    help: [],
    isHidden: true,
  }
}
