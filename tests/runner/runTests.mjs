import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectEnvironment, projectNode, projectRoot } from '../../electron/launch/projectPaths.mjs'
import { runCommand } from '../../electron/launch/runCommand.mjs'
import { runUnderVirtualDisplay } from '../../electron/launch/runUnderVirtualDisplay.mjs'
import { sandboxArguments } from '../../electron/launch/sandboxArguments.mjs'
import { addUp, sumPlaywright, sumVitest } from './sumReports.mjs'

const reports = join(projectRoot, 'out/reports')

/**
 * Unit and property tests.
 * @param {readonly string[]} [filters] Names of files or tests, as vitest takes them.
 * @returns {Promise<import('./sumReports.mjs').Tally>}
 */
export async function runUnitTests(filters = []) {
  const report = freshReport('unit.json')
  const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const args = [vitest, 'run', '--config', 'tests/vitest.config.ts', ...reporters, ...filters]
  const { code } = await runCommand(projectNode(), args, { env: projectEnvironment(), isShown: true })
  return sumVitest(readIfThere(report), code)
}

/**
 * End-to-end tests in real Electron, on displays in memory: first those that nothing may run beside, then the others in
 * two halves side by side. Those asked for by name run one after the other.
 * @param {string} electronBinary
 * @param {readonly string[]} [filters] Names of files or tests, as Playwright takes them.
 * @returns {Promise<import('./sumReports.mjs').Tally>}
 */
export async function runEndToEndTests(electronBinary, filters = []) {
  if (filters.length > 0) return runPlaywright(electronBinary, { run: 'e2e', group: 'all', args: filters })
  const alone = await runPlaywright(electronBinary, { run: 'e2e-alone', group: 'alone', args: [] })
  const halves = await Promise.all(
    [1, 2].map((half) =>
      runPlaywright(electronBinary, {
        run: `e2e-${half}`,
        group: 'others',
        args: [`--shard=${half}/2`],
        firstDisplay: 100 * half,
      }),
    ),
  )
  return addUp([alone, ...halves])
}

/**
 * @param {string} electronBinary
 * @param {{ run: string, group: 'all' | 'alone' | 'others', args: readonly string[], firstDisplay?: number }} options
 *   `run` names the report.
 * @returns {Promise<import('./sumReports.mjs').Tally>}
 */
async function runPlaywright(electronBinary, { run, group, args, firstDisplay }) {
  const report = freshReport(`${run}.json`)
  const playwright = join(projectRoot, 'node_modules/@playwright/test/cli.js')
  const command = [projectNode(), playwright, 'test', '--config', 'tests/playwright.config.ts', ...args]
  const env = {
    FAIRDESK_ELECTRON: electronBinary,
    FAIRDESK_ELECTRON_FLAGS: (await sandboxArguments(electronBinary)).join(' '),
    FAIRDESK_E2E_RUN: run,
    FAIRDESK_E2E_GROUP: group,
  }
  const code = await runUnderVirtualDisplay(command, env, firstDisplay)
  // Read only now: the run writes it.
  return sumPlaywright(readIfThere(report), code)
}

/**
 * A report of an earlier run must not be taken for this one's.
 * @param {string} name
 */
function freshReport(name) {
  mkdirSync(reports, { recursive: true })
  const path = join(reports, name)
  rmSync(path, { force: true })
  return path
}

/** @param {string} path */
function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
