import { normaliseText } from '../identifiers/normaliseText.ts'

/** Spaces, and the dashes that people type into cells that have no value. */
export const isBlank = (text: string): boolean =>
  (text === '' || blankStart.test(text)) && /^[-\u2013\u2014/\\]*$/.test(normaliseText(text))

/** Most cells begin with a letter or digit, which settles it. */
const blankStart = /^[^\p{L}\p{N}]/u

/** Words for "nothing": 无, 暂无, N/A. Where a text may say anything, they are what was said. */
export const isPlaceholder = (text: string): boolean =>
  text.length <= longestPlaceholder &&
  mayBePlaceholder.test(text) &&
  placeholders.has(normaliseText(text).toLowerCase())

const longestPlaceholder = 8
/** Their first characters; asked of every cell, so the cheap question comes first. */
const mayBePlaceholder = /^[无暂没空不未待nNuU#tT(（\sＮ]/
const placeholders: ReadonlySet<string> = new Set([
  '无',
  '暂无',
  '没有',
  '空',
  '不详',
  '未填',
  '未填写',
  '暂缺',
  '待定',
  '待补',
  '待补充',
  '(无)',
  'n/a',
  'na',
  'null',
  'none',
  'nil',
  '#n/a',
  'tbd',
  'undefined',
])
