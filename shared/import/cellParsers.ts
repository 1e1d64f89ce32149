import { type AppError, fail, ok, type Result } from '../errors/result.ts'
import { parseCreditCode } from '../identifiers/creditCode.ts'
import { parseIdentityNumber } from '../identifiers/identityNumber.ts'
import { parseName } from '../identifiers/name.ts'
import { normaliseProse, normaliseText } from '../identifiers/normaliseText.ts'
import { parsePhone } from '../identifiers/phone.ts'
import { parseStudentNumber } from '../identifiers/studentNumber.ts'
import { parseUniversityCode } from '../identifiers/universityCode.ts'
import type { CellReading, ReadCell } from './cellReading.ts'
import { withoutRemarks } from './headerIndex.ts'
import type { ImportColumn } from './importColumns.ts'
import { parseBooths } from './parseBooths.ts'
import { parseDegree } from './parseDegree.ts'
import { parsePay, parseYuan } from './parsePay.ts'
import { parseSteps } from './parseSteps.ts'
import { parseYear } from './parseYear.ts'
import { splitList } from './splitList.ts'

/** Reads the cells of one column; `text` is not blank. Lists repeat themselves, so what was read is remembered. */
export function cellReader(column: ImportColumn): (text: string) => CellReading {
  const read = special[column.id] ?? byInput(column)
  if (isNearlyUnique.has(column.id)) return (text) => read(text, column)
  const known = new Map<string, CellReading>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const reading = read(text, column)
    if (known.size < remembered) known.set(text, reading)
    return reading
  }
}

const remembered = 5000

const isNearlyUnique: ReadonlySet<string> = new Set([
  'attendee.name',
  'attendee.phone',
  'attendee.studentNumber',
  'attendee.identityNumber',
])

const plain =
  (parse: (text: string, column: ImportColumn) => Result<unknown>): ReadCell =>
  (text, column) => ({ result: parse(text, column), note: null })

const special: Readonly<Record<string, ReadCell | undefined>> = {
  'attendee.name': plain(parseOneName),
  'attendee.phone': readPhones,
  'attendee.studentNumber': plain(parseStudentNumber),
  'attendee.identityNumber': plain(parseIdentityNumber),
  'attendee.graduationYear': parseYear,
  'attendee.degree': parseDegree,
  'position.degree': parseDegree,
  'position.salaryFrom': parseYuan,
  'position.salaryTo': parseYuan,
  // References are names until the whole file is planned.
  'attendee.universityId': plain(parseReference(80)),
  'attendee.enterpriseId': plain(parseReference(100)),
  'university.code': plain(parseUniversityCode),
  'enterprise.creditCode': plain(parseCreditCode),
  'enterprise.contactName': plain(parseName),
  'enterprise.contactPhone': readPhones,
  'booth.number': plain(parseBooths),
  'position.pay': parsePay,
  'assistanceCase.steps': plain(parseSteps),
}

function byInput({ field }: ImportColumn): ReadCell {
  switch (field.input) {
    case 'choice':
      return plain(parseChoice)
    case 'choices':
      return plain(parseChoices)
    case 'flag':
      return plain(parseFlag)
    case 'number':
      return plain(parseNumber)
    default:
      return plain(parseText)
  }
}

/**
 * Lists often carry two numbers in one cell, an extension, or whose number it is; the first that is one counts, and the
 * preview says that the rest is left.
 */
function readPhones(text: string, column: ImportColumn): CellReading {
  if (text.length > longestPhones) return { result: fail('PHONE_INVALID'), note: null }
  const whole = parsePhone(text)
  const hasMore = /转|分机|ext/i.test(text)
  const note: AppError = { code: 'IMPORT_PHONE_PART_DROPPED', details: { field: column.id } }
  if (whole.ok) return { result: whole, note: hasMore ? note : null }
  if (whole.error.code === 'IDENTIFIER_DAMAGED') return { result: whole, note: null }
  const parts = [...splitList(text), ...text.split(/\s+/), ...phonesIn(text)]
  const phone = parts.map(parsePhone).find((part) => part.ok)
  return phone === undefined ? { result: whole, note: null } : { result: phone, note }
}

const longestPhones = 500

/** 电话：13800138000（微信同号）, 028-85551234-802. */
function phonesIn(text: string): readonly string[] {
  const written = normaliseText(text)
  const mobiles = written.match(/(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g) ?? []
  const landline = /(?<!\d)(0\d{2,3}[- )]?\d{7,8})(?!\d)/.exec(written)?.[1]
  return landline === undefined ? mobiles : [...mobiles, landline]
}

/** "张三、李四" in one cell are two people. Errors as parseName, IMPORT_SEVERAL_NAMES. */
function parseOneName(text: string): Result<string> {
  const isSeveral = splitList(text).filter((part) => /^\p{Script=Han}{2,}/u.test(part)).length > 1
  return isSeveral ? fail('IMPORT_SEVERAL_NAMES') : parseName(text)
}

function parseReference(max: number) {
  return (text: string, column: ImportColumn): Result<string> => {
    const name = normaliseProse(text)
    return name.length <= max ? ok(name) : fail('IMPORT_TEXT_TOO_LONG', { field: column.id, max })
  }
}

function parseText(text: string, column: ImportColumn): Result<string> {
  const normalised = normaliseProse(text)
  const parsed = column.field.schema.safeParse(normalised)
  if (parsed.success) return ok(normalised)
  const tooBig = parsed.error.issues.find((issue) => issue.code === 'too_big')
  return tooBig === undefined
    ? fail('IMPORT_VALUE_MISSING', { field: column.id })
    : fail('IMPORT_TEXT_TOO_LONG', { field: column.id, max: Number(tooBig.maximum) })
}

function parseNumber(text: string, column: ImportColumn): Result<number> {
  if (/若干|不限|多名|多人|数名|\d\s*[-~～至到—]\s*\d/.test(text))
    return fail('IMPORT_NUMBER_DROPPED', { field: column.id })
  const digits = normaliseText(text).replace(/[,\s]|人|名|个|元|\/月|左右|约/g, '')
  const value = /^\d+(\.0+)?$/.test(digits) ? Number(digits) : Number.NaN
  return column.field.schema.safeParse(value).success ? ok(value) : fail('IMPORT_NUMBER_INVALID', { field: column.id })
}

function parseChoice(text: string, column: ImportColumn): Result<string> {
  const choices = text.length > longestChoice ? undefined : column.field.choices
  const id = choices?.match(text) ?? choices?.match(withoutRemarks(text))
  if (id !== undefined) return ok(id)
  return column.field.isRequired
    ? fail('IMPORT_CHOICE_UNKNOWN', { field: column.id })
    : fail('IMPORT_CHOICE_DROPPED', { field: column.id })
}

/** No word for a choice is nearly as long, whatever is remarked about it. */
const longestChoice = 100
const longestChoices = 1000

function parseChoices(text: string, column: ImportColumn): Result<readonly string[]> {
  if (text.length > longestChoices) return fail('IMPORT_CHOICE_DROPPED', { field: column.id })
  const ids = splitList(text).map((part) => column.field.choices?.match(part))
  const known = ids.filter((id) => id !== undefined)
  return known.length === ids.length ? ok([...new Set(known)]) : fail('IMPORT_CHOICE_DROPPED', { field: column.id })
}

const yes = /^(是|有|对|√|✓|✔|☑|y|yes|true|1|专精特新.*|小巨人.*)$/i
const no = /^(否|无|不是|没有|×|✗|✘|n|no|false|0|-)$/i

function parseFlag(text: string, column: ImportColumn): Result<boolean> {
  const word = normaliseText(text)
  if (yes.test(word)) return ok(true)
  return no.test(word) ? ok(false) : fail('IMPORT_CHOICE_DROPPED', { field: column.id })
}
