/** The platforms' own; pure code has no types of it. */
declare const TextEncoder: new () => {
  encode(text: string): Uint8Array<ArrayBuffer>
  encodeInto(text: string, bytes: Uint8Array): { readonly written: number }
}

/** One for all: a browser takes longer to make an encoder than to encode an op. */
const encoder = new TextEncoder()

/** UTF-8; lone surrogates become U+FFFD. */
export const encodeUtf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text)

/** Bytes for a digest: `head`, then the text as UTF-8. They stand in one place that the next call uses again. */
export function bytesForDigest(text: string, head: Uint8Array = nothing): Uint8Array {
  const most = head.length + text.length * bytesPerUnit
  if (most > place.length) place = new Uint8Array(most)
  place.set(head)
  return place.subarray(0, head.length + encoder.encodeInto(text, place.subarray(head.length)).written)
}

const nothing = new Uint8Array()
/** UTF-8 takes at most three bytes for a unit of UTF-16. */
const bytesPerUnit = 3
let place = new Uint8Array(8192)
