import { fail, ok, type Result } from '../errors/result.ts'
import { parseCreditCode } from '../identifiers/creditCode.ts'
import { parseIdentityNumber } from '../identifiers/identityNumber.ts'
import { parseName } from '../identifiers/name.ts'
import { normaliseProse, normaliseText } from '../identifiers/normaliseText.ts'
import { parsePhone } from '../identifiers/phone.ts'
import { parseStudentNumber } from '../identifiers/studentNumber.ts'
import { parseUniversityCode } from '../identifiers/universityCode.ts'
import type { ImportColumn } from './importColumns.ts'

/** The value that a cell's text means in its column. `text` is not blank. */
export function parseCell(column: ImportColumn, text: string): Result<unknown> {
  const special = specialParsers[column.id]
  if (special !== undefined) return special(text, column)
  switch (column.field.input) {
    case 'choice':
      return parseChoice(column, text)
    case 'choices':
      return parseChoices(column, text)
    case 'flag':
      return parseFlag(column, text)
    case 'number':
      return parseNumber(column, text)
    default:
      return parseText(column, text)
  }
}

type Parse = (text: string, column: ImportColumn) => Result<unknown>

const specialParsers: Readonly<Record<string, Parse | undefined>> = {
  'attendee.name': parseName,
  'attendee.phone': parsePhones,
  'attendee.studentNumber': parseStudentNumber,
  'attendee.identityNumber': parseIdentityNumber,
  'attendee.graduationYear': parseYear,
  // References are names until the whole file is planned.
  'attendee.universityId': parseReference(80),
  'attendee.enterpriseId': parseReference(100),
  'university.code': parseUniversityCode,
  'enterprise.creditCode': parseCreditCode,
  'enterprise.contactName': parseName,
  'enterprise.contactPhone': parsePhones,
  'booth.number': parseBooths,
}

/** Lists often carry two numbers in one cell; the first that is one counts. */
function parsePhones(text: string): Result<string> {
  const whole = parsePhone(text)
  if (whole.ok || whole.error.code === 'IDENTIFIER_DAMAGED') return whole
  return (
    splitList(text)
      .map(parsePhone)
      .find((phone) => phone.ok) ?? whole
  )
}

/** 2026, 2026届, 2026.9.1, 2026年6月, 二〇二六年九月, 2026-06-30. */
function parseYear(text: string): Result<number> {
  const digits = normaliseText(text).replace(/[〇零一二三四五六七八九]/g, (character) =>
    String(chineseDigits.indexOf(character) % 10),
  )
  const year =
    /(?<!\d)(19[5-9]\d|20\d\d)(?!\d)/.exec(digits)?.[1] ?? /^(20\d\d)(?:0[1-9]|1[0-2])(?:\d\d)?$/.exec(digits)?.[1]
  return year === undefined ? fail('IMPORT_YEAR_INVALID') : ok(Number(year))
}

// 零 stands at 10, so that it and 〇 are both 0.
const chineseDigits = '〇一二三四五六七八九零'

function parseBooths(text: string, column: ImportColumn): Result<readonly string[]> {
  const numbers: string[] = []
  for (const part of splitList(text)) {
    const number = parseText(column, part)
    if (!number.ok) return number
    if (!numbers.includes(number.value)) numbers.push(number.value)
  }
  return ok(numbers)
}

function parseReference(max: number): Parse {
  return (text, column) => {
    const name = normaliseProse(text)
    return name.length <= max ? ok(name) : fail('IMPORT_TEXT_TOO_LONG', { field: column.id, max })
  }
}

function parseText(column: ImportColumn, text: string): Result<string> {
  const normalised = normaliseProse(text)
  const parsed = column.field.schema.safeParse(normalised)
  if (parsed.success) return ok(normalised)
  const tooBig = parsed.error.issues.find((issue) => issue.code === 'too_big')
  return tooBig === undefined
    ? fail('IMPORT_VALUE_MISSING', { field: column.id })
    : fail('IMPORT_TEXT_TOO_LONG', { field: column.id, max: Number(tooBig.maximum) })
}

function parseNumber(column: ImportColumn, text: string): Result<number> {
  const digits = normaliseText(text).replace(/[,\s]|人|名|元|\/月/g, '')
  const value = /^\d+(\.0+)?$/.test(digits) ? Number(digits) : Number.NaN
  return column.field.schema.safeParse(value).success ? ok(value) : fail('IMPORT_NUMBER_INVALID', { field: column.id })
}

function parseChoice(column: ImportColumn, text: string): Result<string> {
  const id = column.field.choices?.match(text)
  if (id !== undefined) return ok(id)
  return column.field.isRequired
    ? fail('IMPORT_CHOICE_UNKNOWN', { field: column.id })
    : fail('IMPORT_CHOICE_DROPPED', { field: column.id })
}

function parseChoices(column: ImportColumn, text: string): Result<readonly string[]> {
  const ids = splitList(text).map((part) => column.field.choices?.match(part))
  const known = ids.filter((id) => id !== undefined)
  return known.length === ids.length ? ok([...new Set(known)]) : fail('IMPORT_CHOICE_DROPPED', { field: column.id })
}

const yes = /^(是|有|对|√|✓|y|yes|true|1|专精特新.*|小巨人.*)$/i
const no = /^(否|无|不是|没有|×|✗|n|no|false|0|-)$/i

function parseFlag(column: ImportColumn, text: string): Result<boolean> {
  const word = normaliseText(text)
  if (yes.test(word)) return ok(true)
  return no.test(word) ? ok(false) : fail('IMPORT_CHOICE_DROPPED', { field: column.id })
}

const splitList = (text: string): readonly string[] =>
  text
    .split(/[、,，;；/\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
