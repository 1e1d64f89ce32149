import type { Words } from '../errors/defineErrors.ts'
import { comparisonKey } from '../identifiers/normaliseText.ts'

/** Above the column of a refusal file that says why each row was left out. An import passes over it. */
export const reasonHeader: Words = { zh: '未导入原因', en: 'Reason left out' }

const reasonKeys = new Set(Object.values(reasonHeader).map(comparisonKey))

export const isReasonHeader = (header: string): boolean => reasonKeys.has(comparisonKey(header))
