import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellText, maxCellText } from './cellText.ts'

describe('text of a cell', () => {
  it('keeps everything that XML can carry', () => {
    const kept = '=1+1\t\n\r<&> 㛃𬭎·👩‍👩‍👧 '
    expect(cellText(kept)).toBe(kept)
  })

  it('leaves out what XML can not carry: control characters and halves of characters', () => {
    expect(cellText('a\0b\x0Bc\x1Fd\uFFFEe\uD800f\uDC00g')).toBe('abcdefg')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cellText(text).isWellFormed()).toBe(true)
        expect(cellText(cellText(text))).toBe(cellText(text))
      }),
    )
  })

  it('ends in an ellipsis where Excel would cut, never inside a character', () => {
    const long = cellText('𬭎'.repeat(maxCellText))
    expect(long.length).toBeLessThanOrEqual(maxCellText)
    expect(long.isWellFormed()).toBe(true)
    expect(long.endsWith('…')).toBe(true)
    expect(cellText('x'.repeat(maxCellText))).toHaveLength(maxCellText)
  })
})
