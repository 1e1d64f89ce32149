import { Blob, Face, Font } from 'harfbuzzjs'
import type { FontMetrics, Glyph } from '#shared/badgeDesign/fontMetrics.ts'
import type { EmbeddedFont } from '#shared/pdf/writeFont.ts'
import type { Subsetter } from './openSubsetter.ts'

/** A font as layouts measure it, screens draw it and files embed it. */
export interface BadgeFont {
  readonly metrics: FontMetrics
  readonly embedded: EmbeddedFont
  /** Outline of a glyph as SVG path data: thousandths of an em, y upwards. */
  readonly outline: (glyphId: number) => string
}

/** Reads a TrueType font with HarfBuzz. `name`: its PostScript name. */
export function openFont(name: string, bytes: Uint8Array, subsetter: Subsetter): BadgeFont {
  const font = new Font(new Face(new Blob(bytes)))
  const perEm = font.face.upem
  const { ascender, descender } = font.hExtents()
  const known = new Map<string, Glyph | undefined>()
  const find = (character: string): Glyph | undefined => {
    const id = font.glyph(character.codePointAt(0) ?? 0)
    // Glyph 0 is the box that fonts draw for what they lack.
    return id === undefined || id === 0 ? undefined : { id, character, advance: font.glyphHAdvance(id) / perEm }
  }
  return {
    metrics: {
      glyph: (character) => {
        if (!known.has(character)) known.set(character, find(character))
        return known.get(character)
      },
    },
    embedded: {
      name,
      subset: subsetter(bytes),
      ascent: Math.round((ascender / perEm) * 1000),
      descent: Math.round((descender / perEm) * 1000),
    },
    outline: (glyphId) => font.glyphToPath(glyphId),
  }
}
