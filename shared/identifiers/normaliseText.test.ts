import { describe, expect, it } from 'vitest'
import { comparisonKey, normaliseProse, normaliseText } from './normaliseText.ts'

describe('text of spreadsheets', () => {
  it('keeps the brackets that an enterprise is registered with, and mends letters, digits and spaces', () => {
    expect(normaliseProse('　ＡＢＣ１２（北京）科技，有限公司\u200B ')).toBe('ABC12（北京）科技，有限公司')
    expect(normaliseText('（ＡＢ）')).toBe('(AB)')
  })

  it('compares both spellings as equal', () => {
    expect(comparisonKey('星河（北京）')).toBe(comparisonKey('星河(北京)'))
  })
})
