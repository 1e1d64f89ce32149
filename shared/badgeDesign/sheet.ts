/** A page and the places for badges on it. Millimetres; places count from 0, row by row. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly columns: number
  readonly rows: number
  readonly left: number
  readonly top: number
  readonly cellWidth: number
  readonly cellHeight: number
  readonly gapX: number
  readonly gapY: number
  readonly hasCutMarks: boolean
}

interface Size {
  readonly width: number
  readonly height: number
}

const A4: Size = { width: 210, height: 297 }

/** Office printers leave about so much of a sheet blank. */
const LEAST_MARGIN = 5

/** A page of exactly the badge's size. */
export const pageSheet = ({ width, height }: Size): Sheet => ({
  width,
  height,
  columns: 1,
  rows: 1,
  left: 0,
  top: 0,
  cellWidth: width,
  cellHeight: height,
  gapX: 0,
  gapY: 0,
  hasCutMarks: false,
})

/**
 * As many badges as an A4 sheet holds, side by side in its middle; upright or across, whichever holds more. Into the
 * margins only for twice as many, as with four A6.
 */
export function cutSheet(badge: Size): Sheet {
  const across = { width: A4.height, height: A4.width }
  const [inside, bled] = [LEAST_MARGIN, 0].map((margin) =>
    mostOf(gridOn(A4, badge, margin), gridOn(across, badge, margin)),
  )
  if (inside === undefined || bled === undefined) throw new RangeError('two margins')
  return placesOn(bled) >= 2 * placesOn(inside) ? bled : inside
}

const mostOf = (upright: Sheet, across: Sheet): Sheet => (placesOn(across) > placesOn(upright) ? across : upright)

function gridOn(paper: Size, badge: Size, margin: number): Sheet {
  const fit = (room: number, length: number): number => Math.floor((room - 2 * margin + 0.001) / length)
  const [columns, rows] = [fit(paper.width, badge.width), fit(paper.height, badge.height)]
  return {
    ...paper,
    columns,
    rows,
    left: (paper.width - columns * badge.width) / 2,
    top: (paper.height - rows * badge.height) / 2,
    cellWidth: badge.width,
    cellHeight: badge.height,
    gapX: 0,
    gapY: 0,
    hasCutMarks: true,
  }
}

const labels = (columns: number, rows: number, cell: Size, gap: Size): Sheet => ({
  ...A4,
  columns,
  rows,
  left: (A4.width - columns * cell.width - (columns - 1) * gap.width) / 2,
  top: (A4.height - rows * cell.height - (rows - 1) * gap.height) / 2,
  cellWidth: cell.width,
  cellHeight: cell.height,
  gapX: gap.width,
  gapY: gap.height,
  hasCutMarks: false,
})

/** Adhesive and perforated A4 sheets as shops sell them; their margins are even, so they follow from the grid. */
export const labelSheets = {
  'labels-10': labels(2, 5, { width: 80, height: 50 }, { width: 15, height: 5 }),
  'labels-8': labels(2, 4, { width: 99.1, height: 67.7 }, { width: 2.5, height: 0 }),
  'labels-21': labels(3, 7, { width: 63.5, height: 38.1 }, { width: 2.5, height: 0 }),
} as const satisfies Readonly<Record<string, Sheet>>

/** `page`: one badge, one page. `cut`: A4 with cut marks. */
export const sheetKinds = ['cut', 'page', 'labels-10', 'labels-8', 'labels-21'] as const
export type SheetKind = (typeof sheetKinds)[number]

/** Undefined when the badge is larger than the sheet's labels, or than the sheet. */
export function sheetFor(kind: SheetKind, badge: Size): Sheet | undefined {
  if (kind === 'page') return pageSheet(badge)
  const sheet = kind === 'cut' ? cutSheet(badge) : labelSheets[kind]
  const fits = badge.width <= sheet.cellWidth + 0.001 && badge.height <= sheet.cellHeight + 0.001
  return fits && sheet.columns * sheet.rows > 0 ? sheet : undefined
}

export const placesOn = ({ columns, rows }: Sheet): number => columns * rows

/**
 * Upper left corner of a badge in the middle of its place. The back of a sheet is turned over its left or right side, so there
 * the columns run the other way.
 */
export function placeOf(sheet: Sheet, place: number, badge: Size, isBack: boolean): { x: number; y: number } {
  const row = Math.floor(place / sheet.columns)
  const column = isBack ? sheet.columns - 1 - (place % sheet.columns) : place % sheet.columns
  return {
    x: sheet.left + column * (sheet.cellWidth + sheet.gapX) + (sheet.cellWidth - badge.width) / 2,
    y: sheet.top + row * (sheet.cellHeight + sheet.gapY) + (sheet.cellHeight - badge.height) / 2,
  }
}

/** Short lines in the margins, in line with every cut; none where a margin is too narrow for them. */
export function cutMarks(sheet: Sheet): readonly { x1: number; y1: number; x2: number; y2: number }[] {
  if (!sheet.hasCutMarks) return []
  const right = sheet.left + sheet.columns * sheet.cellWidth
  const bottom = sheet.top + sheet.rows * sheet.cellHeight
  const [across, down] = [markLength(sheet.left), markLength(sheet.top)]
  const columns = Array.from({ length: sheet.columns + 1 }, (_, index) => sheet.left + index * sheet.cellWidth)
  const rows = Array.from({ length: sheet.rows + 1 }, (_, index) => sheet.top + index * sheet.cellHeight)
  const upDown = columns.flatMap((x) => [
    { x1: x, y1: sheet.top - 1 - down, x2: x, y2: sheet.top - 1 },
    { x1: x, y1: bottom + 1, x2: x, y2: bottom + 1 + down },
  ])
  const leftRight = rows.flatMap((y) => [
    { x1: sheet.left - 1 - across, y1: y, x2: sheet.left - 1, y2: y },
    { x1: right + 1, y1: y, x2: right + 1 + across, y2: y },
  ])
  return [...(down > 0 ? upDown : []), ...(across > 0 ? leftRight : [])]
}

const markLength = (margin: number): number => Math.min(6, margin - 3)
