import { readZipDirectory } from '#shared/import/readZipDirectory.ts'

const stored = 0

/** The text parts of a zip that this app has just made itself, by name, in their order. */
export async function unpackZip(zip: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (const { name, method, start, end } of readZipDirectory(zip) ?? []) {
    const bytes = zip.slice(start, end)
    texts.set(name, method === stored ? new TextDecoder().decode(bytes) : await inflate(bytes))
  }
  return texts
}

function inflate(packed: Uint8Array<ArrayBuffer>): Promise<string> {
  const inflating = new DecompressionStream('deflate-raw')
  const text = new Response(inflating.readable).text()
  const writer = inflating.writable.getWriter()
  // What goes wrong here makes the reading side fail too, which is what the caller waits for.
  void writer.write(packed).catch(() => undefined)
  void writer.close().catch(() => undefined)
  return text
}
