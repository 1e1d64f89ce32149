import { parseArgs } from 'node:util'
import { makePlan } from './plan.ts'
import { runSeeds, type SeedOutcome } from './runSeeds.ts'
import { shrinkPlan } from './shrinkPlan.ts'
import { describe, type Sabotage } from './simulate.ts'

/**
 * `npm run sim -- --seeds A..B [--stations 8] [--json] [--sabotage cursor-gap|cursor-first]`
 *
 * A seed is run the same way every time, so a long run goes on with the next range; ended early (Ctrl+C), it says which. A sabotaged variant has to be caught:
 * then the run succeeds when it finds a failure. The first failure is shrunk and told step by step.
 */
const shrinkMs = 30_000
const longestTrace = 60
const sabotages: readonly Sabotage[] = ['cursor-gap', 'cursor-first']

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1..200' },
    stations: { type: 'string', default: '8' },
    sabotage: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const [first = Number.NaN, last = first] = values.seeds.split('..').map(Number)
const stations = Number(values.stations)
const sabotage = sabotages.find((name) => name === values.sabotage) ?? null
if (
  !Number.isInteger(first) ||
  !Number.isInteger(last) ||
  !(stations >= 1 && stations <= 40) ||
  (values.sabotage !== undefined && sabotage === null)
) {
  process.stderr.write('npm run sim -- --seeds A..B [--stations 1..40] [--json] [--sabotage cursor-gap|cursor-first]\n')
  process.exit(2)
}

const beganAt = performance.now()
const stop = new AbortController()
process.on('SIGINT', () => stop.abort())
process.on('SIGTERM', () => stop.abort())
const hasFailed = (outcome: SeedOutcome): boolean => outcome.problems.length > 0
const outcomes = await runSeeds({
  from: first,
  to: last,
  stations,
  sabotage,
  isDone: (outcome) => sabotage !== null && hasFailed(outcome),
  signal: stop.signal,
})
const next = (outcomes.at(-1)?.seed ?? first - 1) + 1
const failures = outcomes.filter(hasFailed)
const sum = (pick: (outcome: SeedOutcome) => number): number => outcomes.reduce((total, one) => total + pick(one), 0)
const report = {
  seeds: outcomes.length,
  next: stop.signal.aborted && next <= last ? next : null,
  stations,
  sabotage,
  failed: failures.map((outcome) => outcome.seed),
  ops: sum((one) => one.ops),
  accepted: sum((one) => one.accepted),
  rejected: sum((one) => one.rejected),
  conflicts: sum((one) => one.conflicts),
  statedLoss: sum((one) => one.lost),
  actions: addUp(outcomes.map((one) => one.actions)),
  seconds: Math.round((performance.now() - beganAt) / 100) / 10,
}

if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`)
else tell()
const [worst] = failures
if (worst !== undefined && !values.json && !stop.signal.aborted) await tellFailure(worst.seed)
if (report.next !== null) process.stderr.write(`ended early; go on with --seeds ${report.next}..${last}\n`)
const isGood = sabotage === null ? failures.length === 0 : failures.length > 0
process.exitCode = isGood && report.next === null ? 0 : 1

function tell(): void {
  const { seconds, ops, accepted, rejected, conflicts, statedLoss, actions } = report
  const verdict =
    sabotage === null
      ? `${failures.length} failed${failures.length === 0 ? '' : `: ${report.failed.slice(0, 20).join(', ')}`}`
      : failures.length > 0
        ? `sabotage ${sabotage} caught at seed ${report.failed.join(', ')}`
        : `sabotage ${sabotage} NOT caught`
  process.stdout.write(
    `${outcomes.length} seeds, ${stations} stations, ${seconds} s: ${verdict}\n` +
      `${ops} ops saved, ${accepted} accepted, ${rejected} refused, ${statedLoss} lost with a disk or a restore, ${conflicts} conflicts shown\n` +
      `${Object.entries(actions)
        .map(([name, count]) => `${name} ${count}`)
        .join(', ')}\n`,
  )
}

async function tellFailure(seed: number): Promise<void> {
  const { plan, outcome } = await shrinkPlan(makePlan(seed, stations), sabotage, shrinkMs)
  const steps = plan.planned.map(({ at, action }) => `  ${(at / 1000).toFixed(3).padStart(9)} ${describe(action)}`)
  process.stdout.write(
    [
      `seed ${seed} fails with these ${plan.planned.length} steps:`,
      ...steps,
      'what happened:',
      ...outcome.trace.slice(-longestTrace).map((line) => `  ${line}`),
      'what does not hold:',
      ...outcome.problems.slice(0, 6).map((problem) => `  - ${problem}`),
      '',
    ].join('\n'),
  )
}

function addUp(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const total: Record<string, number> = {}
  for (const one of counts) for (const [name, count] of Object.entries(one)) total[name] = (total[name] ?? 0) + count
  return total
}
