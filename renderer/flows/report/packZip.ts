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
  /** Takes the bytes over. Resolves when more may be written: one chunk is made while another is packed. */
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>
  finish(): Promise<ZipPart>
}

/** Packs several parts at once, each under a name of its own. */
export interface Packer {
  open(name: string): OpenPart
}

/** A gzip member holds what a zip asks for: ten bytes, raw deflate, CRC-32, size (RFC 1952, section 2.3). */
const gzipHead = [0x1f, 0x8b, 8, 0]
const gzipHeadBytes = 10
const gzipTailBytes = 8

/** Packs on this thread with the browser's own deflate, which counts the checksum too; script takes several times as long. */
export const packHere: Packer = {
  open: (name) => {
    const gzip = new CompressionStream('gzip')
    const writer = gzip.writable.getWriter()
    const packed = new Response(gzip.readable).arrayBuffer()
    let before = Promise.resolve()
    return {
      write: async (bytes) => {
        const earlier = before
        before = writer.write(bytes)
        await earlier
      },
      finish: async () => {
        await before
        await writer.close()
        return withoutFrame(name, await packed)
      },
    }
  },
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
