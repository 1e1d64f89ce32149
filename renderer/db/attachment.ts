/**
 * A picture that records name by its content: logos and backgrounds of badge designs, people's photos. Not in ops, which
 * stay small; equal pictures are one row. Written in the same transaction as the record that names it.
 */
export interface AttachmentRow {
  readonly fairId: string
  /** Of `bytes`, lower-case hex. */
  readonly sha256: string
  readonly mediaType: 'image/png' | 'image/jpeg'
  /** At most ATTACHMENT_BYTES. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** One that a record is about to name. */
export type NewAttachment = Omit<AttachmentRow, 'fairId'>

export const ATTACHMENT_BYTES = 500 * 1024
