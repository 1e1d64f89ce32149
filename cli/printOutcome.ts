import type { FileOutcome } from './importReport.ts'
import { summarise } from './summarise.ts'

/** One line of JSON, or a few lines for people. Ends the command with 0 when the file was understood, else with 2. */
export function printOutcome(outcome: FileOutcome, args: readonly string[]): void {
  const text = args.includes('--json') ? JSON.stringify(outcome.report) : summarise(outcome)
  process.exitCode = outcome.report.outcome === 'understood' ? 0 : 2
  process.stdout.write(`${text}\n`)
}
