/** One file as it lies inside a zip. */
export interface ZipPart {
  readonly name: string
  /** Raw deflate. */
  readonly packed: Uint8Array<ArrayBuffer>
  /** In bytes, unpacked. */
  readonly size: number
  readonly crc: number
}

/** A part that is being packed. */
export interface OpenPart {
  /** Resolves when what was written before is packed: one chunk is made while another is packed. */
  write(text: string): Promise<void>
  finish(): Promise<ZipPart>
}

/** A gzip member holds what a zip asks for: ten bytes, raw deflate, CRC-32, size (RFC 1952, section 2.3). */
const gzipHead = [0x1f, 0x8b, 8, 0]
const gzipHeadBytes = 10
const gzipTailBytes = 8

/** Packs with the browser's own deflate, which counts the checksum on the way; in script both take several times as long. */
export function openPart(name: string): OpenPart {
  const gzip = new CompressionStream('gzip')
  const writer = gzip.writable.getWriter()
  const packed = new Response(gzip.readable).arrayBuffer()
  const encoder = new TextEncoder()
  let before = Promise.resolve()
  return {
    write: async (text) => {
      const earlier = before
      before = writer.write(encoder.encode(text))
      await earlier
    },
    finish: async () => {
      await before
      await writer.close()
      return withoutFrame(name, await packed)
    },
  }
}

export async function packPart(name: string, text: string): Promise<ZipPart> {
  const part = openPart(name)
  await part.write(text)
  return part.finish()
}

function withoutFrame(name: string, gzip: ArrayBuffer): ZipPart {
  const bytes = new Uint8Array(gzip)
  if (gzipHead.some((byte, index) => bytes[index] !== byte)) throw new TypeError('the packer made no plain gzip')
  const tail = new DataView(gzip, gzip.byteLength - gzipTailBytes)
  return {
    name,
    packed: bytes.subarray(gzipHeadBytes, gzip.byteLength - gzipTailBytes),
    crc: tail.getUint32(0, true),
    size: tail.getUint32(4, true),
  }
}
