/**
 * A spreadsheet that took an identifier for a number shows it as 2.02301E+11: digits are gone for good, so such a
 * cell is refused instead of being expanded into a wrong identifier.
 */
import { normaliseText } from './normaliseText.ts'

export const isDamagedBySpreadsheet = (text: string): boolean => /^[+-]?\d+(\.\d+)?e\+\d+$/i.test(normaliseText(text))

/** Some exporters write whole numbers with a decimal part ("20230101.0"); without it the number is intact. */
export const dropEmptyDecimals = (text: string): string => text.replace(/^(\d+)\.0+$/, '$1')
