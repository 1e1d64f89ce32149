import type { ShownValues } from '#renderer/flows/excel/importMessages.ts'

/** The name in shown values; empty text where there is none. */
export function nameOf(record: 'attendee' | 'enterprise', values: ShownValues): string {
  const name = values[`${record}.name`]
  return typeof name === 'string' ? name : ''
}
