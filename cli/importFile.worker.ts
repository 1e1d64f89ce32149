import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { parseUniversities } from '#shared/reference/universities.ts'
import { type FileOutcome, refuse } from './importReport.ts'
import { type ImportTask, importTaskSchema } from './importTask.ts'
import { understandFile } from './understandFile.ts'

const universityList = new URL('../resources/reference/universitySearch.csv', import.meta.url)

parentPort?.postMessage(await answer(importTaskSchema.parse(workerData)))

/** What goes wrong in spite of all checks is a reason to refuse the file, not to end without an answer. */
async function answer({ bytes, fileName, wanted }: ImportTask): Promise<FileOutcome> {
  try {
    const readUniversities = async () => parseUniversities(await readFile(universityList, 'utf8'))
    return await understandFile(bytes, fileName, { wanted, readUniversities })
  } catch {
    return refuse(fileName, { code: 'IMPORT_UNREADABLE' })
  }
}
