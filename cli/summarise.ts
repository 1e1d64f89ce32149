import { errorMeanings, isErrorCode } from '#shared/errors/codes.ts'
import { fill } from '#shared/errors/fill.ts'
import type { FileOutcome, TableReport } from './importReport.ts'

/** A short text for people, in both languages. Values of cells stand only in the JSON. */
export function summarise({ report, details }: FileOutcome): string {
  const { file, outcome, code = '', sheets } = report
  if (outcome === 'understood') return [file, ...sheets.map(describeTable)].join('\n')
  if (!isErrorCode(code)) return `${file}\n  ${code}`
  const { what, next } = errorMeanings[code]
  return [
    `${file}: 没有导入 / refused (${code})`,
    `  ${fill(what.zh, details)}${fill(next.zh, details)}`,
    `  ${fill(what.en, details)} ${fill(next.en, details)}`,
  ].join('\n')
}

function describeTable({ name, record, headerRow, mapping, rowsRead, accepted, refused }: TableReport): string {
  const columns = Object.entries(mapping).map(([field, column]) => `${column}=${field}`)
  const left = refused.slice(0, listed).map(({ row, column, code }) => `    ${column ?? ''}${row} ${code}`)
  const more = refused.length > listed ? [`    … ${refused.length - listed}`] : []
  return [
    `  ${name}: ${record}, 表头第 ${headerRow} 行 / header in row ${headerRow}`,
    `    ${columns.join(', ')}`,
    `    共 ${rowsRead} 行，可导入 ${accepted} 行 / ${accepted} of ${rowsRead} rows can go in`,
    ...left,
    ...more,
  ].join('\n')
}

const listed = 20
