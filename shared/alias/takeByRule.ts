import { parsePhone } from '../identifiers/phone.ts'
import { parseStudentNumber } from '../identifiers/studentNumber.ts'
import type { AliasRule } from '../records/aliasRule.ts'

export type RuleParts = Pick<
  AliasRule,
  'lengthFrom' | 'lengthTo' | 'characters' | 'startsWith' | 'endsWith' | 'dropFirst' | 'dropLast' | 'target'
>

/**
 * The number in a foreign code by which its holder is on record, or null when the rule is not about such a code. Case
 * doesn't count: scanners and CapsLock disagree about it. Time grows with the length of the code and nothing else.
 */
export function takeByRule(rule: RuleParts, code: string): string | null {
  const text = code.trim().toUpperCase()
  const characters = [...text]
  const { length } = characters
  if (length < rule.lengthFrom || length > rule.lengthTo) return null
  if (!text.startsWith(rule.startsWith?.toUpperCase() ?? '')) return null
  if (!text.endsWith(rule.endsWith?.toUpperCase() ?? '')) return null
  const number = characters.slice(rule.dropFirst, Math.max(rule.dropFirst, length - rule.dropLast))
  if (number.length === 0 || !number.every(allowed[rule.characters])) return null
  const parsed = (rule.target === 'phone' ? parsePhone : parseStudentNumber)(number.join(''))
  return parsed.ok ? parsed.value : null
}

const isDigit = (character: string): boolean => character >= '0' && character <= '9'

const allowed: Readonly<Record<AliasRule['characters'], (character: string) => boolean>> = {
  digits: isDigit,
  alphanumeric: (character) => isDigit(character) || (character >= 'A' && character <= 'Z'),
  any: () => true,
}
