import { fail, ok, type Result } from '../errors/result.ts'
import { normaliseProse } from '../identifiers/normaliseText.ts'
import { type AssistanceStep, mostSteps } from '../records/assistanceCase.ts'

/** Steps of an assistance case, one a line or sentence: "2026-03-01 电话联系；2026.4.2：推荐岗位". Error: IMPORT_TEXT_TOO_LONG. */
export function parseSteps(text: string): Result<readonly AssistanceStep[]> {
  const parts = text
    .split(/[\n;；。]/)
    .map(normaliseProse)
    .filter((part) => part !== '')
  const steps = parts.map(readStep)
  const isTooLong = steps.length > mostSteps || steps.some((step) => step.text.length > longestStep)
  return isTooLong ? fail('IMPORT_TEXT_TOO_LONG', { field: 'assistanceCase.steps', max: longestStep }) : ok(steps)
}

const longestStep = 500

function readStep(part: string): AssistanceStep {
  const [whole, year = '', month = '', date = ''] =
    /^(?:\d{1,2}[.、]\s*)?(20\d\d)[-./年](\d{1,2})[-./月](\d{1,2})日?\s*[:：,，]?\s*/.exec(part) ?? []
  const rest = whole === undefined ? part : part.slice(whole.length)
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const at = new Date(`${day}T00:00:00Z`)
  const isDay = whole !== undefined && rest !== '' && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
  return isDay ? { day, text: rest } : { day: null, text: part }
}
