import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { DraftSheet } from './finishSheets.ts'
import { readOpenDocument } from './readOpenDocument.ts'
import { unpackZip } from './unpackZip.ts'

const manifest = 'meta-inf/manifest.xml'
const content = 'content.xml'
const wrapped = 'encrypted-package'

/** All sheets of an ods. Errors: those of unpackZip, IMPORT_ENCRYPTED, IMPORT_IS_OFFICE_DOCUMENT, IMPORT_UNREADABLE. */
export async function readOpenDocumentZip(bytes: Uint8Array<ArrayBuffer>): Promise<Result<readonly DraftSheet[]>> {
  const parts = await unpackZip(bytes, (name) => name === manifest || name === content || name === wrapped)
  if (!parts.ok) return parts
  const textOf = (name: string) => new TextDecoder().decode(parts.value.get(name))
  if (parts.value.has(wrapped) || /<(\w+:)?encryption-data\b/.test(textOf(manifest))) return fail('IMPORT_ENCRYPTED')
  const text = textOf(content)
  const isSpreadsheet = /<office:spreadsheet\b/.test(text)
  if (!isSpreadsheet && /<office:(text|presentation|drawing)\b/.test(text)) return fail('IMPORT_IS_OFFICE_DOCUMENT')
  return isSpreadsheet ? ok(readOpenDocument(text)) : fail('IMPORT_UNREADABLE')
}
