import type { ErrorCode } from '#shared/errors/codes.ts'

/** A queue of the operating system. */
export interface SystemPrinter {
  readonly name: string
  /** What people call it. */
  readonly label: string
  /** Why it would not print now. */
  readonly trouble: ErrorCode | null
}

/** A card as it goes to a printer. */
export interface Card {
  readonly pdf: Uint8Array
  /** The front, and the back where there is one. */
  readonly pages: number
  /** Of each page. */
  readonly widthMm: number
  readonly heightMm: number
}

export interface Sent {
  /** By what `follow` finds it again; null when nothing more can be learnt of it. */
  readonly spoolId: string | null
}

/** How far the system or the printer is with a card that it was given. */
export interface Progress {
  /** `waiting`: not begun yet, so it can be withdrawn for certain. */
  readonly state: 'waiting' | 'printing' | 'printed'
  readonly trouble: ErrorCode | null
}
