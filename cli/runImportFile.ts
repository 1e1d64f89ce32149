import { basename } from 'node:path'
import { type FileOutcome, refuse } from './importReport.ts'
import { type ImportArguments, readArguments, usage } from './readArguments.ts'
import { readBytes } from './readBytes.ts'
import { runWorker } from './runWorker.ts'
import { summarise } from './summarise.ts'

const args = process.argv.slice(2)
const isJson = args.includes('--json')
const wanted = readArguments(args)
const outcome = wanted === undefined ? explainUsage() : await importFile(wanted)
const text = isJson ? JSON.stringify(outcome.report) : summarise(outcome)
process.exitCode = outcome.report.outcome === 'understood' ? 0 : 2
if (wanted !== undefined || isJson) process.stdout.write(`${text}\n`)

async function importFile({ path, wanted: kind }: ImportArguments): Promise<FileOutcome> {
  const fileName = basename(path)
  const bytes = await readBytes(path)
  if (!bytes.ok) return refuse(fileName, bytes.error)
  const answer = await runWorker({ bytes: bytes.value, fileName, wanted: kind })
  return answer.ok ? answer.value : refuse(fileName, answer.error)
}

function explainUsage(): FileOutcome {
  process.stderr.write(`${usage}\n`)
  return { report: { file: '', outcome: 'refused', code: 'USAGE', sheets: [] } }
}
