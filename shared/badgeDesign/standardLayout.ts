import type { BadgeLayout, DesignElement } from './designSchema.ts'
import { kindColors } from './kindColors.ts'

/** Sizes that a new design can begin with, in millimetres. */
export const designSizes = {
  '90x55': { width: 90, height: 55 },
  '86x54': { width: 86, height: 54 },
  '80x50': { width: 80, height: 50 },
  '99x68': { width: 99.1, height: 67.7 },
  '63x38': { width: 63.5, height: 38.1 },
  '100x150': { width: 100, height: 150 },
  a6: { width: 105, height: 148 },
  a4: { width: 210, height: 297 },
} as const
export type DesignSize = keyof typeof designSizes

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * The badge that a fair has until somebody designs one, and what a new design of any size begins with: fair, name,
 * organisation, code, and a band in the colour of the kind. Wide badges have the code at the right, tall ones below.
 */
export function standardLayout(size: Size): BadgeLayout {
  const front = size.width > size.height * 1.25 ? acrossFront(size) : uprightFront(size)
  return { ...size, front, back: null, colors: { ...kindColors } }
}

const plain = { weight: 'regular', align: 'left', ink: '#000000' } as const

function acrossFront({ width, height }: Size): DesignElement[] {
  // Drawn for 90 x 55 and stretched; the code never shrinks below half a millimetre a module if there is room for it.
  const [across, down] = [width / 90, height / 55]
  const scale = Math.min(across, down)
  const at = (value: number): number => round(value * scale)
  const side = round(Math.min(Math.max(24.5, 24.5 * scale), height - at(9) - at(12)))
  const band = at(11.5)
  const textWidth = round(width - at(4) * 2 - side - at(1))
  const middle = height - at(9) - band
  return [
    field('fair', 'fairName', { x: at(4), y: at(3), width: round(width - at(8)), height: at(5.5) }, [at(9), 6, 5], {
      ...plain,
      ink: '#333333',
    }),
    field(
      'name',
      'name',
      { x: at(4), y: at(9.5), width: textWidth, height: round(middle * 0.6) },
      [at(30), at(17), 6],
      {
        ...plain,
        weight: 'bold',
      },
    ),
    field(
      'organisation',
      'organisation',
      { x: at(4), y: round(at(10) + middle * 0.62), width: textWidth, height: round(middle * 0.34) },
      [at(12), at(9), 5],
      plain,
    ),
    { type: 'qr', id: 'code', x: round(width - at(3) - side), y: round(at(9) + (middle - side) / 2), side },
    { type: 'box', id: 'band', x: 0, y: round(height - band), width, height: band, ink: 'kind' },
    field(
      'kind',
      'kind',
      { x: at(4), y: round(height - band), width: round(width - at(8)), height: band },
      [at(16), at(8), 6],
      {
        ...plain,
        weight: 'bold',
        ink: '#ffffff',
      },
    ),
  ]
}

function uprightFront({ width, height }: Size): DesignElement[] {
  const scale = Math.min(width / 105, height / 148)
  const at = (value: number): number => round(value * scale)
  const side = round(Math.max(24.5, 46 * scale))
  const inner = round(width - at(16))
  const center = { ...plain, align: 'center' } as const
  const band = at(22)
  return [
    field('fair', 'fairName', { x: at(8), y: at(8), width: inner, height: at(14) }, [at(18), at(12), 6], {
      ...center,
      ink: '#333333',
    }),
    field('name', 'name', { x: at(8), y: at(24), width: inner, height: at(32) }, [at(54), at(28), 8], {
      ...center,
      weight: 'bold',
    }),
    field(
      'organisation',
      'organisation',
      { x: at(8), y: at(57), width: inner, height: at(16) },
      [at(20), at(13), 7],
      center,
    ),
    { type: 'qr', id: 'code', x: round((width - side) / 2), y: round(height - band - at(4) - side), side },
    { type: 'box', id: 'band', x: 0, y: round(height - band), width, height: band, ink: 'kind' },
    field('kind', 'kind', { x: at(8), y: round(height - band), width: inner, height: band }, [at(28), at(14), 8], {
      ...center,
      weight: 'bold',
      ink: '#ffffff',
    }),
  ]
}

type FieldElement = Extract<DesignElement, { type: 'field' }>

const field = (
  id: string,
  name: FieldElement['field'],
  box: Pick<FieldElement, 'x' | 'y' | 'width' | 'height'>,
  [largest = 12, smallestLine = 8, smallest = 5]: readonly number[],
  type: Pick<FieldElement, 'weight' | 'align' | 'ink'>,
): DesignElement => {
  const least = Math.max(3, Math.min(smallest, largest))
  return {
    type: 'field',
    id,
    field: name,
    ...box,
    ...type,
    largest: Math.max(3, largest),
    smallestLine: Math.max(least, Math.min(smallestLine, largest)),
    smallest: least,
  }
}

const round = (value: number): number => Math.round(value * 10) / 10
