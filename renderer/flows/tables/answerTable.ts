import { FairDeskDatabase } from '#renderer/db/database.ts'
import { describeStorageError } from '#renderer/db/storageError.ts'
import { templateBook } from '#shared/tables/templateBook.ts'
import { readUniversityList } from '../desk/readUniversityList.ts'
import { exportLists } from './exportLists.ts'
import type { TableReply, TableRequest } from './tableMessages.ts'
import { writeFlatCsv } from './writeFlatCsv.ts'
import { writeFlatXlsx } from './writeFlatXlsx.ts'
import { writeStyledBook } from './writeStyledBook.ts'

/** Reading is most of the work of a list, writing the rest. */
const readShare = 0.7

/** Answers one question beside the window. */
export async function answerTable(request: TableRequest, post: (reply: TableReply) => void): Promise<void> {
  try {
    const bytes = await (request.type === 'export'
      ? makeList(request, (share) => post({ type: 'progress', share }))
      : makeTemplate(request))
    post({ type: 'done', bytes })
  } catch (error) {
    post({ type: 'failed', error: describeStorageError(error) })
  }
}

async function makeList(
  { databaseName, list, ids, keys, format, ...view }: Extract<TableRequest, { type: 'export' }>,
  onProgress: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const db = new FairDeskDatabase(databaseName)
  try {
    const onRead = (done: number) => onProgress((readShare * done) / Math.max(ids.length, 1))
    const table = await exportLists[list].readTable(db, { ids, keys, view, onRead })
    return await (format === 'csv' ? writeFlatCsv(table) : writeFlatXlsx(table))
  } finally {
    db.close()
  }
}

async function makeTemplate({
  kind,
  language,
}: Extract<TableRequest, { type: 'template' }>): Promise<Uint8Array<ArrayBuffer>> {
  const universities = await readUniversityList()
  return writeStyledBook(templateBook(kind, { language, universities: universities.map(({ name }) => name) }))
}
