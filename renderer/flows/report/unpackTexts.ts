import { readZipDirectory } from '#shared/import/readZipDirectory.ts'
import { unpackEntry } from '../excel/unpackZip.ts'

/** The text parts of a zip that this app has just made itself, by name, in their order. */
export async function unpackTexts(zip: Uint8Array<ArrayBuffer>): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (const entry of readZipDirectory(zip) ?? []) {
    const part = await unpackEntry(zip, entry)
    if (part === undefined) throw new TypeError(`the part ${entry.name} was not packed as it should be`)
    texts.set(entry.name, new TextDecoder().decode(part))
  }
  return texts
}
