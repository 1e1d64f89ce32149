import { beginOfScan } from './pace.ts'
import { type Stroke, textOf } from './strokes.ts'

export interface Scanned {
  /** Verbatim, spaces included: they are part of a code. */
  readonly text: string
  readonly firstKeyAt: number
  /** The suffix key, or the last character when there was none. */
  readonly lastKeyAt: number
}

/** The next scan may begin 150 ms after the last key; until then a pause may be the system's. */
const betweenScansMs = 130
/** What a hand may have typed within a moment of a scan. */
const mostTyped = 24

/**
 * The codes in a row of strokes. Pace alone can be wrong about where one begins and ends: a hand typed just before it, or
 * the system held keys up. A whole code (`isWhole`) knows better; other texts begin and end where the pace does.
 */
export function readScans(strokes: readonly Stroke[], isWhole: (text: string) => boolean): readonly Scanned[] {
  const scans: Scanned[] = []
  let rows = splitAtPauses(strokes)
  while (rows.length > 0) {
    const joined = findWhole(rows, isWhole)
    if (joined !== null) scans.push(joined.scan)
    else scans.push(...readByPace(rows[0] ?? []))
    rows = rows.slice(joined?.rows ?? 1)
  }
  return scans
}

/** The first row as a whole code, if need be together with what followed a pause. */
function findWhole(rows: readonly (readonly Stroke[])[], isWhole: (text: string) => boolean) {
  for (let count = 1; count <= rows.length; count += 1) {
    const row = rows.slice(0, count).flat()
    for (const begin of [Math.max(beginOfScan(row), 0), ...row.slice(0, mostTyped).keys()]) {
      const code = row.slice(begin)
      if (isWhole(textOf(code))) return { scan: scanOf(code), rows: count }
    }
    if (row.at(-1)?.text === null) return null
  }
  return null
}

function readByPace(row: readonly Stroke[]): readonly Scanned[] {
  const begin = beginOfScan(row)
  // A few characters between two scans were nothing.
  return begin === -1 ? [] : [scanOf(row.slice(begin))]
}

const scanOf = (strokes: readonly Stroke[]): Scanned => ({
  text: textOf(strokes),
  firstKeyAt: strokes.at(0)?.at ?? 0,
  lastKeyAt: strokes.at(-1)?.at ?? 0,
})

function splitAtPauses(strokes: readonly Stroke[]): readonly (readonly Stroke[])[] {
  const rows: Stroke[][] = [[]]
  for (const stroke of strokes) {
    const row = rows.at(-1) ?? []
    const last = row.at(-1)
    const isOver = last !== undefined && (last.text === null || stroke.at - last.at > betweenScansMs)
    if (isOver) rows.push([stroke])
    else row.push(stroke)
  }
  return rows.filter((row) => row.some(({ text }) => text !== null))
}
