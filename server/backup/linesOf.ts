import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** The lines of a gzipped text file; whatever is wrong with the file ends the loop over them with an error. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip()
  pipeline(createReadStream(file), unpacked, () => undefined)
  unpacked.setEncoding('utf8')
  let rest = ''
  for await (const chunk of unpacked) {
    const parts = `${rest}${String(chunk)}`.split('\n')
    rest = parts.pop() ?? ''
    yield* parts
  }
  if (rest !== '') yield rest
}
