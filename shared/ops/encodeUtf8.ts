/** The platforms' own; pure code has no types of it. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> }

/** One for all: a browser takes longer to make an encoder than to encode an op. */
const encoder = new TextEncoder()

/** UTF-8; lone surrogates become U+FFFD. */
export const encodeUtf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text)
