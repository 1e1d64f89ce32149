import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { LaunchProblem } from './launchProblem.mjs'
import { projectEnvironment, projectNode, projectRoot } from './projectPaths.mjs'
import { lastLines, runCommand } from './runCommand.mjs'
import { say } from './say.mjs'

const inputs = ['electron', 'renderer', 'shared', 'resources', 'package.json', 'package-lock.json', 'tsconfig.json']
const products = ['main/main.js', 'preload/preload.cjs', 'renderer/index.html']
const outputFolder = join(projectRoot, 'out/app')
const stampFile = join(outputFolder, '.inputs')

/**
 * Builds main, preload and renderer into out/app, unless what they are made from is what the last build was made from.
 * @throws {LaunchProblem} with the builder's words.
 */
export async function buildApp() {
  const fingerprint = fingerprintInputs()
  const isBuilt = products.every((path) => existsSync(join(outputFolder, path)))
  if (isBuilt && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint) return
  say('building the app')
  const builder = join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js')
  const args = [builder, 'build', '--config', 'electron/electron.vite.config.ts', '--logLevel', 'warn']
  const outcome = await runCommand(projectNode(), args, { env: projectEnvironment() })
  if (outcome.code !== 0) throw new LaunchProblem('The app could not be built:', lastLines(outcome, 30))
  writeFileSync(stampFile, fingerprint)
}

/** Tests and the launcher itself are not in the app, so editing them asks for no build. */
const leftOut = /\.test\.tsx?$|^electron\/launch\//

function fingerprintInputs() {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap((input) => filesIn(join(projectRoot, input)))) {
    const name = relative(projectRoot, file).replaceAll('\\', '/')
    if (!leftOut.test(name)) hash.update(`${name}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]} The file itself, or every file under the folder, in a fixed order.
 */
function filesIn(path) {
  if (!existsSync(path)) return []
  try {
    const entries = readdirSync(path, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
    return entries.flatMap((entry) => (entry.isDirectory() ? filesIn(join(path, entry.name)) : join(path, entry.name)))
  } catch {
    return [path]
  }
}
