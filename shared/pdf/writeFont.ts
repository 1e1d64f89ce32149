import type { Glyph } from '../badgeDesign/fontMetrics.ts'
import { latin1, number, type PdfWriter } from './pdfWriter.ts'

/** A TrueType font as it is embedded: with the glyphs that the file uses, under the numbers they had. */
export interface EmbeddedFont {
  /** PostScript name. */
  readonly name: string
  /** TrueType bytes of only these glyphs; glyph numbers as in the whole font. */
  readonly subset: (glyphIds: readonly number[]) => Uint8Array
  /** Thousandths of an em, descent negative. */
  readonly ascent: number
  readonly descent: number
}

/**
 * Type 0 font with Identity-H: the content shows glyph numbers, widths and the way back to text stand here (ISO
 * 32000-1, 9.7 and 9.10.3), so a page can be searched and copied from.
 */
export async function writeFont(
  pdf: PdfWriter,
  id: number,
  font: EmbeddedFont,
  glyphs: readonly Glyph[],
): Promise<void> {
  const [descendant, descriptor, file, toUnicode] = [pdf.reserve(), pdf.reserve(), pdf.reserve(), pdf.reserve()]
  const used = glyphs.toSorted((a, b) => a.id - b.id)
  const name = `${subsetTag(used)}+${font.name}`
  const bytes = font.subset(used.map((glyph) => glyph.id))
  const widths = used.map((glyph) => `${glyph.id}[${number(glyph.advance * 1000)}]`).join('')
  await pdf.write(
    id,
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${toUnicode} 0 R>>`,
  )
  await pdf.write(
    descendant,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor ${descriptor} 0 R/DW 1000/W[${widths}]>>`,
  )
  await pdf.write(
    descriptor,
    `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[-1000 ${font.descent} 3000 ${font.ascent}]/ItalicAngle 0/Ascent ${font.ascent}/Descent ${font.descent}/CapHeight 733/StemV 80/FontFile2 ${file} 0 R>>`,
  )
  await pdf.writeStream(file, `/Length1 ${bytes.length}`, bytes)
  await pdf.writeStream(toUnicode, '', latin1(unicodeMap(used)))
}

/** Six letters that differ between subsets, as the standard asks (9.6.4). */
function subsetTag(glyphs: readonly Glyph[]): string {
  let sum = 0
  for (const { id } of glyphs) sum = (Math.imul(sum, 31) + id) >>> 0
  return Array.from({ length: 6 }, (_, place) => String.fromCharCode(65 + (Math.floor(sum / 26 ** place) % 26))).join(
    '',
  )
}

const MOST_IN_BLOCK = 100

function unicodeMap(glyphs: readonly Glyph[]): string {
  const blocks: string[] = []
  for (let from = 0; from < glyphs.length; from += MOST_IN_BLOCK) {
    const rows = glyphs
      .slice(from, from + MOST_IN_BLOCK)
      .map(
        ({ id, character }) =>
          `<${hex(id)}><${Array.from({ length: character.length }, (_, at) => hex(character.charCodeAt(at))).join('')}>`,
      )
    blocks.push(`${rows.length} beginbfchar\n${rows.join('\n')}\nendbfchar`)
  }
  return `/CIDInit/ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict/CMap defineresource pop
end
end`
}

/** Two bytes in hexadecimal digits. */
export const hex = (value: number): string => value.toString(16).padStart(4, '0')
