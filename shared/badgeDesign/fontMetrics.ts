/** One character as a font draws it. `advance` in em. */
export interface Glyph {
  readonly id: number
  readonly character: string
  readonly advance: number
}

/** What a layout has to know of a font; the font itself stays outside. */
export interface FontMetrics {
  /** Undefined when the font has no such character. */
  readonly glyph: (character: string) => Glyph | undefined
}

export type Weight = 'regular' | 'bold'

/** What layouts are made with: two weights, and how a code becomes modules. */
export interface Ink {
  readonly fonts: Readonly<Record<Weight, FontMetrics>>
  /** Dark runs of the code with its quiet zone, or undefined when it can't be a badge's code. */
  readonly encode: (code: string) => CodeModules | undefined
}

export interface CodeModules {
  /** Modules along one side, quiet zone included. */
  readonly side: number
  /** Runs rather than squares: a printer leaves hairlines between squares that only touch. */
  readonly runs: readonly { readonly column: number; readonly row: number; readonly length: number }[]
}
