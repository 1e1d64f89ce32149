/**
 * Writes a PDF 1.7 (ISO 32000-1) object by object, so that a job of 5,000 badges never stands in memory as a whole:
 * what is written is handed on at once, only the offsets stay. Knows nothing of badges.
 */

/** Takes the next bytes of the file; the writer goes on when it resolves. */
export type Emit = (bytes: Uint8Array) => Promise<void>

/** zlib (RFC 1950), passed in: platforms have it, the language does not. */
export type Deflate = (bytes: Uint8Array) => Promise<Uint8Array>

export interface PdfWriter {
  /** A number for an object that is written later; others may refer to it already. */
  reserve(): number
  write(id: number, body: string): Promise<void>
  /** `entries`: of the stream's dictionary besides its length and filter. */
  writeStream(id: number, entries: string, content: Uint8Array, filter?: 'deflate' | 'DCTDecode'): Promise<void>
  /** Ends the file. Every reserved object must have been written. */
  finish(rootId: number): Promise<void>
}

export async function openPdf(emit: Emit, deflate: Deflate): Promise<PdfWriter> {
  const offsets: (number | undefined)[] = [undefined]
  const written = { bytes: 0 }
  const put = async (bytes: Uint8Array): Promise<void> => {
    written.bytes += bytes.length
    await emit(bytes)
  }
  // Bytes above 127 in the second line tell transports that the file is binary.
  await put(Uint8Array.of(...latin1('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a))

  const begin = (id: number): void => {
    if (offsets[id] !== undefined) throw new RangeError(`object ${id} is there`)
    offsets[id] = written.bytes
  }

  return {
    reserve: () => offsets.push(undefined) - 1,
    write: async (id, body) => {
      begin(id)
      await put(latin1(`${id} 0 obj\n${body}\nendobj\n`))
    },
    writeStream: async (id, entries, content, filter = 'deflate') => {
      const packed = filter === 'deflate' ? await deflate(content) : content
      const name = filter === 'deflate' ? 'FlateDecode' : filter
      begin(id)
      await put(latin1(`${id} 0 obj\n<<${entries}/Length ${packed.length}/Filter/${name}>>stream\n`))
      await put(packed)
      await put(latin1('\nendstream\nendobj\n'))
    },
    finish: async (rootId) => {
      const start = written.bytes
      const rows = offsets.slice(1).map((offset, index) => {
        if (offset === undefined) throw new RangeError(`object ${index + 1} was never written`)
        return `${String(offset).padStart(10, '0')} 00000 n \n`
      })
      await put(latin1(`xref\n0 ${offsets.length}\n0000000000 65535 f \n${rows.join('')}`))
      await put(latin1(`trailer\n<</Size ${offsets.length}/Root ${rootId} 0 R>>\nstartxref\n${start}\n%%EOF\n`))
    },
  }
}

/** Text of which every character is below 256. */
export function latin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index)
  return bytes
}

/** A number as PDF wants it: no exponent, no more digits than a printer can see. */
export const number = (value: number): string => {
  const rounded = Math.round(value * 1000) / 1000
  return Object.is(rounded, -0) ? '0' : String(rounded)
}

/** #rrggbb as the three operands of `rg` and `RG`. */
export const rgb = (color: string): string =>
  [1, 3, 5].map((start) => number(Number.parseInt(color.slice(start, start + 2), 16) / 255)).join(' ')
