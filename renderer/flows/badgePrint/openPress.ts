import type { Press } from '#shared/badgeDesign/renderBadgesPdf.ts'
import { encodeCode } from './encodeCode.ts'
import { type BadgeFont, openFont } from './openFont.ts'
import { openSubsetter } from './openSubsetter.ts'

/** Everything that badges are drawn with, from bytes that lie with the app. */
export interface PressParts {
  /** Noto Sans SC, TrueType. */
  readonly regular: Uint8Array
  readonly bold: Uint8Array
  /** harfbuzz-subset.wasm. */
  readonly subsetter: BufferSource
}

export interface BadgePress extends Press {
  readonly outlines: Readonly<Record<'regular' | 'bold', BadgeFont['outline']>>
}

export async function openPress({ regular, bold, subsetter }: PressParts): Promise<BadgePress> {
  const subset = await openSubsetter(subsetter)
  const fonts = {
    regular: openFont('NotoSansSC-Regular', regular, subset),
    bold: openFont('NotoSansSC-Bold', bold, subset),
  }
  return {
    ink: { fonts: { regular: fonts.regular.metrics, bold: fonts.bold.metrics }, encode: encodeCode },
    fonts: { regular: fonts.regular.embedded, bold: fonts.bold.embedded },
    outlines: { regular: fonts.regular.outline, bold: fonts.bold.outline },
    deflate,
  }
}

/** The platform's own zlib, off this thread. */
export async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const packer = new CompressionStream('deflate')
  const writer = packer.writable.getWriter()
  // Reading and writing wait for each other, so neither may be awaited first.
  const [packed] = await Promise.all([
    new Response(packer.readable).arrayBuffer(),
    writer.write(new Uint8Array(bytes)),
    writer.close(),
  ])
  return new Uint8Array(packed)
}
