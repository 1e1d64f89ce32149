import { fail, ok } from '../errors/result.ts'
import { normaliseText } from '../identifiers/normaliseText.ts'
import type { CellReading } from './cellParsers.ts'
import { payColumnId } from './importColumns.ts'

/**
 * Monthly pay in yuan as [from, to], either null: 6000-8000元/月, 8k~12k, 6千以上, 0.6-0.8万, 10-15万/年 (by twelve),
 * 面议. Error: IMPORT_CHOICE_DROPPED, so that a position is not lost for its pay.
 */
export function parsePay(text: string): CellReading {
  const written = normaliseText(text).toLowerCase().replaceAll(',', '')
  if (/面议|面谈|详谈|negotiable|待定|不限/.test(written)) return { result: ok([null, null]), note: null }
  const amounts = [...written.matchAll(/(\d+(?:\.\d+)?)\s*(万|千|k|w)?/g)]
  const [first, second] = amounts
  if (first === undefined || amounts.length > 2) return unreadable
  const shared = second?.[2] ?? first[2]
  const months = /年|\/y|annual|per year/.test(written) ? 12 : 1
  const yuan = ([, digits = '', unit]: RegExpMatchArray): number =>
    Math.round((Number(digits) * (factors[unit ?? shared ?? ''] ?? 1)) / months)
  const from = yuan(first)
  const to = second === undefined ? null : yuan(second)
  if (from > mostYuan || (to !== null && (to > mostYuan || to < from))) return unreadable
  if (second !== undefined) return { result: ok([from, to]), note: null }
  if (/以下|以内|不超过/.test(written)) return { result: ok([null, from]), note: null }
  return { result: ok([from, /以上|起|不低于|\+/.test(written) ? null : from]), note: null }
}

const factors: Readonly<Record<string, number | undefined>> = { 万: 10_000, w: 10_000, 千: 1000, k: 1000 }
const mostYuan = 10_000_000

const unreadable: CellReading = { result: fail('IMPORT_CHOICE_DROPPED', { field: payColumnId }), note: null }
