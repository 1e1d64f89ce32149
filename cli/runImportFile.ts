import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseUniversities } from '#shared/reference/universities.ts'
import { type FileOutcome, refuse } from './importReport.ts'
import { printOutcome } from './printOutcome.ts'
import { type ImportArguments, readArguments, usage } from './readArguments.ts'
import { readBytes } from './readBytes.ts'
import { understandFile } from './understandFile.ts'

const universityList = new URL('../resources/reference/universitySearch.csv', import.meta.url)
const args = process.argv.slice(2)
const known = readArguments(args)
if (known !== undefined) printOutcome(await importFile(known), args)
else {
  process.stderr.write(`${usage}\n`)
  process.exitCode = 2
  if (args.includes('--json'))
    printOutcome({ report: { file: '', outcome: 'refused', code: 'USAGE', sheets: [] } }, args)
}

/** What goes wrong in spite of all checks is a reason to refuse the file, not to end without an answer. */
async function importFile({ path, wanted }: ImportArguments): Promise<FileOutcome> {
  const fileName = basename(path)
  const bytes = await readBytes(path)
  if (!bytes.ok) return refuse(fileName, bytes.error)
  try {
    const readUniversities = async () => parseUniversities(await readFile(universityList, 'utf8'))
    return await understandFile(bytes.value, fileName, { wanted, readUniversities })
  } catch {
    return refuse(fileName, { code: 'IMPORT_UNREADABLE' })
  }
}
