import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectEnvironment, projectNode, projectRoot } from '../../electron/launch/projectPaths.mjs'
import { runCommand } from '../../electron/launch/runCommand.mjs'
import { runUnderVirtualDisplay } from '../../electron/launch/runUnderVirtualDisplay.mjs'
import { sandboxArguments } from '../../electron/launch/sandboxArguments.mjs'
import { sumPlaywright, sumVitest } from './sumReports.mjs'

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
 * End-to-end tests in real Electron, on a display in memory.
 * @param {string} electronBinary
 * @param {readonly string[]} [filters] Names of files or tests, as Playwright takes them.
 * @returns {Promise<import('./sumReports.mjs').Tally>}
 */
export async function runEndToEndTests(electronBinary, filters = []) {
  const report = freshReport('e2e.json')
  const playwright = join(projectRoot, 'node_modules/@playwright/test/cli.js')
  const args = ['test', '--config', 'tests/playwright.config.ts', ...filters]
  const code = await runUnderVirtualDisplay([projectNode(), playwright, ...args], {
    FAIRDESK_ELECTRON: electronBinary,
    FAIRDESK_ELECTRON_FLAGS: (await sandboxArguments(electronBinary)).join(' '),
  })
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
