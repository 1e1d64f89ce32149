import type { Glyph } from './fontMetrics.ts'
import type { TextUnit } from './textUnits.ts'

export interface Line {
  readonly glyphs: readonly Glyph[]
  /** In em, without a space at its end. */
  readonly width: number
}

/** Lines of nearly the same length, as few as fit into `room` (em); undefined when a unit alone is longer. */
export function breakLines(units: readonly TextUnit[], room: number): readonly Line[] | undefined {
  const fewest = fill(units, room)
  if (fewest === undefined || fewest.length < 2) return fewest
  // The narrowest room that takes as many lines: 中国石油天然气 / 股份有限公司 rather than a full line and two characters.
  let [low, high] = [room / 2, room]
  let best = fewest
  for (let step = 0; step < 8; step += 1) {
    const middle = (low + high) / 2
    const lines = fill(units, middle)
    if (lines !== undefined && lines.length === fewest.length) {
      best = lines
      high = middle
    } else low = middle
  }
  return best
}

function fill(units: readonly TextUnit[], room: number): readonly Line[] | undefined {
  const lines: Line[] = []
  let glyphs: Glyph[] = []
  let [width, inkWidth] = [0, 0]
  for (const unit of units) {
    if (unit.inkWidth > room + EPSILON) return undefined
    if (glyphs.length > 0 && width + unit.inkWidth > room + EPSILON) {
      lines.push({ glyphs, width: inkWidth })
      glyphs = []
      width = 0
    }
    glyphs = [...glyphs, ...unit.glyphs]
    inkWidth = width + unit.inkWidth
    width += unit.width
  }
  if (glyphs.length > 0) lines.push({ glyphs, width: inkWidth })
  return lines
}

const EPSILON = 1e-9
