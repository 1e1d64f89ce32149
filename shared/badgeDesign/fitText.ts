import { breakLines, type Line } from './breakLines.ts'
import type { FontMetrics } from './fontMetrics.ts'
import { type Breaking, readUnits, type UnitText } from './textUnits.ts'

export interface FitBox {
  /** Millimetres. */
  readonly width: number
  readonly height: number
  /** Points. */
  readonly largest: number
  readonly smallestLine: number
  readonly smallest: number
}

export interface FittedText {
  readonly sizePt: number
  readonly lines: readonly Line[]
  /** The end of the text had no place even at the smallest size. */
  readonly isCut: boolean
  readonly missing: readonly string[]
}

export const MM_PER_POINT = 25.4 / 72

/** Distance between base lines in em. */
export const LINE_EM = 1.2

/** Steps of half a point: finer ones nobody sees, and equal names get equal sizes. */
const STEP = 0.5

/** A name broken at its dots is worth being this much smaller than one broken anywhere. */
const WORTH = 0.7

/**
 * The largest size at which the text is on one line; below `smallestLine`, the largest at which it fits wrapped, at its
 * own joints unless that makes it much smaller; at `smallest`, as much of it as there is room for, with an ellipsis.
 */
export function fitText(text: string, font: FontMetrics, box: FitBox): FittedText {
  const whole = readUnits(text, font, 'words')
  const { missing } = whole
  if (whole.units.length === 0) return { sizePt: box.largest, lines: [], isCut: false, missing }
  const line = joined(whole)
  for (const size of sizesFrom(box.largest, Math.max(box.smallestLine, box.smallest))) {
    const { width, lines } = roomAt(box, size)
    if (line.width <= width && lines >= 1) return { sizePt: size, lines: [line], isCut: false, missing }
  }
  const [words, anywhere] = [fitWrapped(text, font, box, 'words'), fitWrapped(text, font, box, 'anywhere')]
  const keepsWords = words !== undefined && words.sizePt >= WORTH * (anywhere?.sizePt ?? 0)
  const wrapped = (keepsWords ? words : anywhere) ?? fitWrapped(text, font, box, 'always')
  if (wrapped !== undefined) return { ...wrapped, isCut: false, missing }
  return { sizePt: box.smallest, lines: cut(text, font, box), isCut: true, missing }
}

/** Largest size at which the text fits in lines that break like this. */
function fitWrapped(text: string, font: FontMetrics, box: FitBox, breaking: Breaking) {
  const { units } = readUnits(text, font, breaking)
  for (const sizePt of sizesFrom(box.largest, box.smallest)) {
    const room = roomAt(box, sizePt)
    const lines = breakLines(units, room.width)
    if (lines !== undefined && lines.length <= room.lines) return { sizePt, lines }
  }
  return undefined
}

/** Room at a size: line width in em, whole lines in height. */
function roomAt(box: FitBox, sizePt: number) {
  const em = sizePt * MM_PER_POINT
  return { width: box.width / em, lines: Math.floor((box.height / em - 1) / LINE_EM + 1 + 1e-6) }
}

function* sizesFrom(largest: number, smallest: number): Generator<number> {
  for (let size = largest; size > smallest; size -= STEP) yield size
  yield Math.min(smallest, largest)
}

const joined = ({ units }: UnitText): Line => ({
  glyphs: units.flatMap(({ glyphs }) => glyphs),
  width: units.reduce((sum, { width }) => sum + width, 0),
})

function cut(text: string, font: FontMetrics, box: FitBox): readonly Line[] {
  const room = roomAt(box, box.smallest)
  const characters = Array.from(text)
  for (let kept = characters.length - 1; kept > 0; kept -= 1) {
    const { units } = readUnits(`${characters.slice(0, kept).join('').trimEnd()}…`, font, 'always')
    const lines = breakLines(units, room.width)
    if (lines !== undefined && lines.length <= room.lines) return lines
  }
  return []
}
