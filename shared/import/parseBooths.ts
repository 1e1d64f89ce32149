import { fail, ok, type Result } from '../errors/result.ts'
import { normaliseProse } from '../identifiers/normaliseText.ts'
import { booth } from '../records/booth.ts'
import { splitList } from './splitList.ts'

/** Booth numbers, each once: A01、A02, or A01-A03 for a row of them. Error: IMPORT_TEXT_TOO_LONG {field, max}. */
export function parseBooths(text: string): Result<readonly string[]> {
  const numbers = new Set<string>()
  for (const part of splitList(text)) {
    for (const number of rowOf(normaliseProse(part))) {
      if (!booth.fields.number.schema.safeParse(number).success)
        return fail('IMPORT_TEXT_TOO_LONG', { field: 'booth.number', max: 20 })
      numbers.add(number)
    }
  }
  return ok([...numbers])
}

const longestRow = 20

/** "A01-A03" and "A01~03"; B-12 is one booth of its own. */
function rowOf(part: string): readonly string[] {
  const [, letters = '', first = '', again = '', last = ''] =
    /^([A-Z]{1,3})(\d{1,4})\s*[-~～至—]\s*([A-Z]{0,3})(\d{1,4})$/i.exec(part) ?? []
  const [from, to] = [Number(first), Number(last)]
  const isRow =
    letters !== '' &&
    (again === '' || again.toUpperCase() === letters.toUpperCase()) &&
    to > from &&
    to - from < longestRow
  if (!isRow) return [part]
  return Array.from({ length: to - from + 1 }, (_, step) => letters + String(from + step).padStart(first.length, '0'))
}
