import { type Deflate, type Emit, latin1, number, openPdf } from '../pdf/pdfWriter.ts'
import { type EmbeddedFont, writeFont } from '../pdf/writeFont.ts'
import { type PdfImage, writeImage } from '../pdf/writeImage.ts'
import type { PrintPaper } from '../printing/printer.ts'
import type { BadgeHolder } from './badgeHolder.ts'
import type { BadgeLayout } from './designSchema.ts'
import type { DrawIssue } from './drawOps.ts'
import type { Glyph, Ink, Weight } from './fontMetrics.ts'
import { layoutSide } from './layoutSide.ts'
import { paintOps } from './paintOps.ts'
import { cutMarks, placeOf, placesOn, type Sheet } from './sheet.ts'

/** Fonts, code and compression: what printing needs besides the design, and has from outside. */
export interface Press {
  readonly ink: Ink
  readonly fonts: Readonly<Record<Weight, EmbeddedFont>>
  readonly deflate: Deflate
}

export interface BadgeToPrint {
  readonly layout: BadgeLayout
  readonly holder: BadgeHolder
  /** The page it goes on; badges of one sheet share pages, another sheet begins a new page. */
  readonly sheet: Sheet
}

export interface PrintJob {
  readonly badges: Iterable<BadgeToPrint> | AsyncIterable<BadgeToPrint>
  /** Places of the first page that are used up already. */
  readonly skip?: number
  /** By the SHA-256 that designs name them with. An image that is not there is left out. */
  readonly images?: ReadonlyMap<string, PdfImage>
  /** After each page: badges so far. Throwing here ends the job. */
  readonly onPage?: (badges: number) => void
}

export interface Printed {
  readonly badges: number
  readonly pages: number
  /** Null when pages differ in that, so that no printer can be told once for all. */
  readonly paper: PrintPaper | null
  /** By the number of the badge in the job, from 0. */
  readonly issues: readonly { readonly badge: number; readonly issue: DrawIssue }[]
}

const POINTS_PER_MM = 72 / 25.4

/**
 * The one way in which badges become paper: a vector PDF whose pages have exactly the size of the sheet, fonts embedded
 * with only the glyphs that are used. Pages with backs are followed by their backs, columns turned for printing on both
 * sides. One badge on a page of its own size: `sheet: pageSheet(layout)`.
 *
 * Streams: a page is handed to `emit` when it is full, then forgotten; memory does not grow with the job except for
 * issues and eight bytes a page. Nothing here knows the time, so equal jobs give equal bytes.
 */
export async function renderBadgesPdf(press: Press, job: PrintJob, emit: Emit): Promise<Printed> {
  const pdf = await openPdf(emit, press.deflate)
  const [root, pageTree, resources] = [pdf.reserve(), pdf.reserve(), pdf.reserve()]
  const fontIds = { regular: pdf.reserve(), bold: pdf.reserve() }
  const glyphs: Record<Weight, Map<number, Glyph>> = { regular: new Map(), bold: new Map() }
  const images = new Map<string, { id: number; name: string; image: PdfImage }>()
  const pageIds: number[] = []
  const issues: { badge: number; issue: DrawIssue }[] = []
  const papers = new Map<string, PrintPaper>()

  const context = {
    useGlyphs: (weight: Weight, used: readonly Glyph[]) => {
      for (const glyph of used) glyphs[weight].set(glyph.id, glyph)
    },
    useImage: (sha256: string) => {
      const image = job.images?.get(sha256)
      if (image === undefined) return undefined
      const known = images.get(sha256) ?? { id: pdf.reserve(), name: `I${images.size}`, image }
      images.set(sha256, known)
      return { name: known.name, width: image.width, height: image.height }
    },
  }

  const writePage = async (sheet: Sheet, content: readonly string[]): Promise<void> => {
    const [page, stream] = [pdf.reserve(), pdf.reserve()]
    pageIds.push(page)
    const [width, height] = [sheet.width * POINTS_PER_MM, sheet.height * POINTS_PER_MM]
    const scale = POINTS_PER_MM.toFixed(6)
    const text = `${scale} 0 0 -${scale} 0 ${height.toFixed(4)} cm\n${content.join('\n')}\n${paintMarks(sheet)}`
    await pdf.writeStream(stream, '', latin1(text))
    await pdf.write(
      page,
      `<</Type/Page/Parent ${pageTree} 0 R/MediaBox[0 0 ${width.toFixed(4)} ${height.toFixed(4)}]/Resources ${resources} 0 R/Contents ${stream} 0 R>>`,
    )
  }

  let badges = 0
  let open: OpenPage | null = null
  const closePage = async (page: OpenPage): Promise<void> => {
    await writePage(page.sheet, page.fronts)
    const isTwoSided = page.backs.length > 0
    if (isTwoSided) await writePage(page.sheet, page.backs)
    const { width: widthMm, height: heightMm } = page.sheet
    papers.set(`${widthMm} ${heightMm} ${isTwoSided}`, { widthMm, heightMm, isTwoSided })
    job.onPage?.(badges)
  }

  for await (const { layout, holder, sheet } of job.badges) {
    if (open !== null && (open.sheet !== sheet || open.next >= placesOn(sheet))) {
      await closePage(open)
      open = null
    }
    open ??= { sheet, next: badges === 0 ? (job.skip ?? 0) % placesOn(sheet) : 0, fronts: [], backs: [] }
    for (const [elements, isBack] of [
      [layout.front, false],
      [layout.back, true],
    ] as const) {
      if (elements === null) continue
      const drawing = layoutSide(layout, elements, holder, press.ink)
      for (const issue of drawing.issues) issues.push({ badge: badges, issue })
      const { x, y } = placeOf(sheet, open.next, layout, isBack)
      const clip = `0 0 ${number(layout.width)} ${number(layout.height)} re W n`
      const painted = `q 1 0 0 1 ${number(x)} ${number(y)} cm ${clip}\n${paintOps(drawing.ops, context)}\nQ`
      ;(isBack ? open.backs : open.fronts).push(painted)
    }
    badges += 1
    open.next += 1
  }
  if (open !== null) await closePage(open)

  for (const weight of ['regular', 'bold'] as const)
    await writeFont(pdf, fontIds[weight], press.fonts[weight], [...glyphs[weight].values()])
  for (const { id, image } of images.values()) await writeImage(pdf, id, image)
  const pictures = [...images.values()].map(({ name, id }) => `/${name} ${id} 0 R`).join('')
  await pdf.write(resources, `<</Font<</FR ${fontIds.regular} 0 R/FB ${fontIds.bold} 0 R>>/XObject<<${pictures}>>>>`)
  const kids = pageIds.map((id) => `${id} 0 R`).join(' ')
  await pdf.write(pageTree, `<</Type/Pages/Count ${pageIds.length}/Kids[${kids}]>>`)
  // Printers' dialogs take "fit to page" as their own idea unless a file asks for its true size.
  await pdf.write(root, `<</Type/Catalog/Pages ${pageTree} 0 R/ViewerPreferences<</PrintScaling/None>>>>`)
  await pdf.finish(root)
  const [paper = null, ...others] = papers.values()
  return { badges, pages: pageIds.length, paper: others.length === 0 ? paper : null, issues }
}

interface OpenPage {
  readonly sheet: Sheet
  /** The next free place. */
  next: number
  readonly fronts: string[]
  readonly backs: string[]
}

function paintMarks(sheet: Sheet): string {
  const lines = cutMarks(sheet).map(
    ({ x1, y1, x2, y2 }) => `${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l S`,
  )
  return lines.length === 0 ? '' : `0.1 w 0.4 G\n${lines.join('\n')}`
}
