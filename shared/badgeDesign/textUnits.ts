import type { FontMetrics, Glyph } from './fontMetrics.ts'

/** A piece of text that stays on one line. */
export interface TextUnit {
  readonly glyphs: readonly Glyph[]
  /** In em, with the spaces at its end. */
  readonly width: number
  /** In em; spaces at the end of a line take no room. */
  readonly inkWidth: number
}

export interface UnitText {
  readonly units: readonly TextUnit[]
  /** Characters that the font does not have; the geta mark stands for each. */
  readonly missing: readonly string[]
}

/**
 * - `words`: breaks at spaces, after a hyphen, and after the dot of 买买提·吐尔逊 (GB/T 15834: none at the beginning of a
 *   line).
 * - `anywhere`: also between any two Chinese characters, as Chinese text does, but not before closing marks.
 * - `always`: between any two characters, for what has no other place.
 */
export type Breaking = 'words' | 'anywhere' | 'always'

/** Printers' mark for a character that is not in the case (下駄), U+3013: a badge shows it, never an empty box. */
const GETA = '〓'

/** Format characters and variation selectors choose among drawings; they have none of their own. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFFEF]/u
/** Not at the beginning of a line. */
const CLOSING = /[\p{Pe}\p{Pf}、。，．：；？！·•…%）)》」』】〕’”]/u
/** Not at the end of a line. */
const OPENING = /[\p{Ps}\p{Pi}（(《「『【〔‘“]/u

export function readUnits(text: string, font: FontMetrics, breaking: Breaking): UnitText {
  const characters = Array.from(text.toWellFormed().replace(/\s+/gu, ' ').replace(INVISIBLE, '').trim())
  const missing: string[] = []
  const glyphs = characters.map((character) => {
    const glyph = font.glyph(character)
    if (glyph !== undefined) return glyph
    missing.push(character)
    return font.glyph(GETA) ?? { id: 0, character: GETA, advance: 0 }
  })
  const units: TextUnit[] = []
  let from = 0
  for (let at = 1; at <= characters.length; at += 1) {
    const isEnd = at === characters.length
    if (!isEnd && !mayBreak(characters[at - 1] ?? '', characters[at] ?? '', breaking)) continue
    units.push(unitOf(glyphs.slice(from, at)))
    from = at
  }
  return { units, missing }
}

function mayBreak(before: string, after: string, breaking: Breaking): boolean {
  if (after === ' ') return false
  if (before === ' ' || breaking === 'always') return true
  if (CLOSING.test(after) || OPENING.test(before)) return false
  if (before === '·' || before === '-' || before === '•') return true
  return breaking === 'anywhere' && (IDEOGRAPH.test(before) || IDEOGRAPH.test(after))
}

function unitOf(glyphs: readonly Glyph[]): TextUnit {
  const width = widthOf(glyphs)
  const last = glyphs.at(-1)
  const inkWidth = last?.character === ' ' ? width - last.advance : width
  return { glyphs, width, inkWidth }
}

const widthOf = (glyphs: readonly Glyph[]): number => glyphs.reduce((sum, { advance }) => sum + advance, 0)
