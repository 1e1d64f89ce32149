import { z } from 'zod'
import { attachmentHash } from '../records/field.ts'
import { attendeeKinds } from '../reference/attendeeKinds.ts'
import { designFields } from './designFields.ts'

/**
 * The layout of a badge as it lies in a record, in a file of its own, and on the canvas. All lengths in millimetres
 * from the upper left corner of the side, all type sizes in points.
 */

/** The largest is an A4 sheet; the smallest still holds a code with its quiet zone. */
export const SIDE_MM = { least: 25, most: 297 } as const
/** 41 modules and two quiet zones of 4; below 0.35 mm a module, office printers begin to smear. */
export const QR_MM = { least: 17.2, most: 120 } as const
/** An op has at most 16 KiB; so many elements with texts as long as they may be stay below that. */
export const MOST_ELEMENTS = 24
const MOST_TEXT = 80

const length = z.number().min(0).max(SIDE_MM.most)
const place = z.number().min(-SIDE_MM.most).max(SIDE_MM.most)
const points = z.number().min(3).max(200)
const color = z.string().regex(/^#[0-9a-f]{6}$/)
/** `kind`: the colour of the holder's kind. */
const ink = z.union([color, z.literal('kind')])
const elementId = z.string().regex(/^[a-z0-9-]{1,20}$/)

const box = { id: elementId, x: place, y: place, width: length, height: length }

const type = {
  weight: z.enum(['regular', 'bold']),
  align: z.enum(['left', 'center', 'right']),
  ink,
  /** The size when there is room. */
  largest: points,
  /** Down to here the text shrinks on one line; below, it may wrap. */
  smallestLine: points,
  /** Down to here it shrinks wrapped; what does not fit then is cut, and said. */
  smallest: points,
}

const elementSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), ...box, ...type, text: z.string().max(MOST_TEXT) }),
  z.object({ type: z.literal('field'), ...box, ...type, field: z.enum(designFields.ids) }),
  z.object({ type: z.literal('image'), ...box, sha256: attachmentHash, fit: z.enum(['contain', 'cover']) }),
  z.object({ type: z.literal('box'), ...box, ink }),
  z.object({
    type: z.literal('qr'),
    id: elementId,
    x: place,
    y: place,
    side: z.number().min(QR_MM.least).max(QR_MM.most),
  }),
])
export type DesignElement = z.infer<typeof elementSchema>
export type TextElement = Extract<DesignElement, { type: 'text' | 'field' }>

/** In drawing order: what comes later lies on top. */
const elementsSchema = z.array(elementSchema).max(MOST_ELEMENTS)

const sideLength = z.number().min(SIDE_MM.least).max(SIDE_MM.most)

export const badgeLayoutSchema = z
  .object({
    width: sideLength,
    height: sideLength,
    front: elementsSchema,
    /** Null: the back stays blank and is not printed. */
    back: elementsSchema.nullable(),
    colors: z.record(z.enum(attendeeKinds.ids), color),
  })
  .refine(({ front, back }) => front.length + (back?.length ?? 0) <= MOST_ELEMENTS)
  .refine(({ front, back }) => {
    const ids = [...front, ...(back ?? [])].map(({ id }) => id)
    return new Set(ids).size === ids.length
  })
export type BadgeLayout = z.infer<typeof badgeLayoutSchema>

/** The box that an element takes up. */
export const boxOf = (element: DesignElement) =>
  element.type === 'qr'
    ? { x: element.x, y: element.y, width: element.side, height: element.side }
    : { x: element.x, y: element.y, width: element.width, height: element.height }
