import { z } from 'zod'

/** For a font's bytes, a function that gives the same font with only some glyphs, under the numbers they have. */
export type Subsetter = (font: Uint8Array) => (glyphIds: readonly number[]) => Uint8Array

// harfbuzz/hb-subset.h: HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_RETAIN_GIDS
const FLAGS = 0x1 | 0x2
// harfbuzz/hb-blob.h: HB_MEMORY_MODE_WRITABLE
const WRITABLE = 2

const call = z.custom<(...parameters: number[]) => number>((value) => typeof value === 'function')
const exportsSchema = z.object({
  memory: z.instanceof(WebAssembly.Memory),
  malloc: call,
  free: call,
  hb_blob_create: call,
  hb_blob_destroy: call,
  hb_blob_get_data: call,
  hb_blob_get_length: call,
  hb_face_create: call,
  hb_face_destroy: call,
  hb_face_reference_blob: call,
  hb_set_add: call,
  hb_subset_input_create_or_fail: call,
  hb_subset_input_destroy: call,
  hb_subset_input_glyph_set: call,
  hb_subset_input_set_flags: call,
  hb_subset_or_fail: call,
  _initialize: call,
})

/** `code`: harfbuzzjs' harfbuzz-subset.wasm, which imports nothing. */
export async function openSubsetter(code: BufferSource): Promise<Subsetter> {
  const { instance } = await WebAssembly.instantiate(code, {})
  const { _initialize: initialize, ...hb } = exportsSchema.parse(instance.exports)
  initialize()

  return (font) => (glyphIds) => {
    const at = hb.malloc(font.length)
    new Uint8Array(hb.memory.buffer).set(font, at)
    const blob = hb.hb_blob_create(at, font.length, WRITABLE, 0, 0)
    const face = hb.hb_face_create(blob, 0)
    hb.hb_blob_destroy(blob)
    const input = hb.hb_subset_input_create_or_fail()
    const wanted = hb.hb_subset_input_glyph_set(input)
    for (const id of glyphIds) hb.hb_set_add(wanted, id)
    hb.hb_subset_input_set_flags(input, FLAGS)
    const subset = hb.hb_subset_or_fail(face, input)
    hb.hb_subset_input_destroy(input)
    hb.hb_face_destroy(face)
    if (subset === 0) {
      hb.free(at)
      throw new Error('the font could not be subset')
    }
    const made = hb.hb_face_reference_blob(subset)
    const start = hb.hb_blob_get_data(made, 0)
    const bytes = new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(made))
    hb.hb_blob_destroy(made)
    hb.hb_face_destroy(subset)
    hb.free(at)
    return bytes
  }
}
