import { fail, ok } from '../errors/result.ts'
import { normaliseText } from '../identifiers/normaliseText.ts'
import type { CellReading } from './cellReading.ts'
import { type ImportColumn, payColumnId } from './importColumns.ts'

/**
 * Monthly pay in yuan as [from, to], either null: 6000-8000元/月, 8k~12k·13薪, 6千以上, 0.6-0.8万, 10-15万/年 (by twelve),
 * 面议. Pay by the day or hour says nothing of the month. Error: IMPORT_CHOICE_DROPPED, so that a position is not lost
 * for its pay.
 */
export function parsePay(text: string): CellReading {
  const written = plainPay(text)
  if (isOpen.test(written)) return { result: ok([null, null]), note: null }
  const amounts = amountsIn(written)
  const [from, second] = amounts
  if (from === undefined || amounts.length > 2) return unreadable
  const to = second ?? null
  if (to !== null) return to < from ? unreadable : { result: ok([from, to]), note: null }
  if (/以下|以内|不超过/.test(written)) return { result: ok([null, from]), note: null }
  return { result: ok([from, /以上|起|不低于|\+/.test(written) ? null : from]), note: null }
}

/** One bound of the pay: 8000, 8,000元, 8k, 0.8万. Errors: IMPORT_NUMBER_DROPPED for 面议, IMPORT_NUMBER_INVALID. */
export function parseYuan(text: string, { id }: ImportColumn): CellReading {
  const written = plainPay(text)
  if (isOpen.test(written)) return { result: fail('IMPORT_NUMBER_DROPPED', { field: id }), note: null }
  const amounts = amountsIn(written)
  const [only] = amounts
  return only === undefined || amounts.length > 1 || /[^\d.,万千kw元¥￥/月人民币左右约\s]/.test(written)
    ? { result: fail('IMPORT_NUMBER_INVALID', { field: id }), note: null }
    : { result: ok(only), note: null }
}

/** Without thousands separators and the number of monthly payments a year. */
const plainPay = (text: string): string =>
  normaliseText(text)
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/[·*x×,，、]?\s*\d{2}\s*薪/g, '')

const isOpen = /面议|面谈|详谈|negotiable|待定|不限/
const isShorter = /[/每一]\s*(?:天|日|小?时|次|课时|day|hour|h\b)|日薪|时薪/

/** In yuan a month; empty where the text speaks of something else. */
function amountsIn(written: string): readonly number[] {
  if (isShorter.test(written)) return []
  const amounts = [...written.matchAll(/(\d+(?:\.\d+)?)\s*(万|千|k|w)?/g)]
  const shared = amounts.at(-1)?.[2]
  const isYearly = !written.includes('月') && /年薪|[/每一万元]\s*年|\/\s*y|annual|per year/.test(written)
  const yuan = amounts.map(([, digits = '', unit]) =>
    Math.round((Number(digits) * (factors[unit ?? shared ?? ''] ?? 1)) / (isYearly ? 12 : 1)),
  )
  return yuan.every((amount) => amount <= mostYuan) ? yuan : []
}

const factors: Readonly<Record<string, number | undefined>> = { 万: 10_000, w: 10_000, 千: 1000, k: 1000 }
const mostYuan = 10_000_000

const unreadable: CellReading = { result: fail('IMPORT_CHOICE_DROPPED', { field: payColumnId }), note: null }
