import { number, rgb } from '../pdf/pdfWriter.ts'
import { hex } from '../pdf/writeFont.ts'
import type { Box, DrawOp } from './drawOps.ts'
import type { Glyph, Weight } from './fontMetrics.ts'

/** What the file has to hold because a page shows it. Names of resources: FR, FB for the fonts, I0, I1, ... */
export interface PaintContext {
  readonly useGlyphs: (weight: Weight, glyphs: readonly Glyph[]) => void
  /** The resource's name and the picture's size in pixels; undefined when it is not there. */
  readonly useImage: (sha256: string) => { name: string; width: number; height: number } | undefined
}

/** Drawing operations as a PDF content stream in millimetres, y downwards. */
export function paintOps(ops: readonly DrawOp[], context: PaintContext): string {
  return ops.map((op) => paint(op, context)).join('\n')
}

function paint(op: DrawOp, context: PaintContext): string {
  switch (op.op) {
    case 'box':
      return `${rgb(op.color)} rg ${rectangle(op.box)} f`
    case 'text': {
      if (op.glyphs.length === 0) return ''
      context.useGlyphs(op.weight, op.glyphs)
      const shown = op.glyphs.map(({ id }) => hex(id)).join('')
      const font = op.weight === 'bold' ? 'FB' : 'FR'
      // The page is upside down, so letters are turned once more.
      return `BT /${font} ${number(op.size)} Tf ${rgb(op.color)} rg 1 0 0 -1 ${number(op.x)} ${number(op.y)} Tm <${shown}> Tj ET`
    }
    case 'code': {
      const { side, runs } = op.modules
      const module = op.box.width / side
      const squares = runs.map(({ column, row, length }) => `${column} ${row} ${length} 1 re`).join('\n')
      // White below it: a code on a coloured ground is not read.
      return `q 1 1 1 rg ${rectangle(op.box)} f 0 g ${module.toFixed(6)} 0 0 ${module.toFixed(6)} ${number(op.box.x)} ${number(op.box.y)} cm\n${squares}\nf Q`
    }
    case 'image': {
      const image = context.useImage(op.sha256)
      if (image === undefined) return ''
      const { x, y, width, height } = fitImage(op.box, image, op.fit)
      return `q ${rectangle(op.box)} W n ${number(width)} 0 0 ${number(-height)} ${number(x)} ${number(y + height)} cm /${image.name} Do Q`
    }
    default:
      return op satisfies never
  }
}

const rectangle = ({ x, y, width, height }: Box): string =>
  `${number(x)} ${number(y)} ${number(width)} ${number(height)} re`

/** Where an image lies so that all of it shows in the middle of the box, or so that it covers the box. */
function fitImage(box: Box, image: { width: number; height: number }, fit: 'contain' | 'cover'): Box {
  const [across, down] = [box.width / image.width, box.height / image.height]
  const scale = fit === 'contain' ? Math.min(across, down) : Math.max(across, down)
  const [width, height] = [image.width * scale, image.height * scale]
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height }
}
