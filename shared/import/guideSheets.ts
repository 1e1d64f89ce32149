import type { Words } from '../errors/defineErrors.ts'
import { comparisonKey } from '../identifiers/normaliseText.ts'

/** The sheets of a template besides the one that people fill in. Their examples and words are nobody's records. */
export const guideSheetName: Words = { zh: '填写说明', en: 'How to fill in' }
export const listSheetName: Words = { zh: '下拉选项', en: 'Drop-down lists' }

const guideKeys = new Set(
  [guideSheetName, listSheetName].flatMap(({ zh, en }) => [comparisonKey(zh), comparisonKey(en)]),
)

/** Whether an import passes over the sheet. Other people's templates name their instructions in the same words. */
export const isGuideSheet = (name: string): boolean => guideKeys.has(comparisonKey(name))
