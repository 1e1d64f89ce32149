import { existsSync, readFileSync } from 'node:fs'
import { explainMissing } from './explainMissing.mjs'
import { LaunchProblem } from './launchProblem.mjs'
import { hasCommand } from './projectPaths.mjs'
import { knownLibraries, missingLibraries, missingPackages } from './readLibraries.mjs'
import { lastLines, runCommand } from './runCommand.mjs'
import { say } from './say.mjs'
import {
  FONT_PACKAGE,
  packageName,
  packageOfLibrary,
  readSystem,
  testPackages,
  virtualDisplayCommands,
} from './systemPackages.mjs'

/**
 * @typedef {object} SystemNeeds
 * @property {boolean} isHeadless Needs a display in memory.
 * @property {boolean} [isForTests] Needs what only the tests use.
 * @property {string} [electronBinary] Where known, is asked for the libraries it really links.
 *
 * @typedef {import('./explainMissing.mjs').Missing} Missing
 */

/**
 * Makes sure that the system's packages are there: installs them as root on Debian, else says which are missing and the
 * one command. Windows and macOS need none.
 * @param {SystemNeeds} needs
 * @throws {LaunchProblem} naming the packages and the command.
 */
export async function ensureSystem(needs) {
  if (process.platform !== 'linux') return
  const system = readSystem(existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '')
  const isDebian = system.isDebian && hasCommand('apt-get')
  const missing = await findMissing(needs, system)
  if (missing.packages.length === 0 && missing.libraries.length === 0) return

  if (isDebian && process.getuid?.() === 0 && missing.packages.length > 0) {
    await installPackages(missing.packages)
    const left = await findMissing(needs, system)
    if (left.packages.length === 0 && left.libraries.length === 0) return
    throw explained(left, isDebian, needs)
  }
  throw explained(missing, isDebian, needs)
}

/**
 * @param {SystemNeeds} needs
 * @param {import('./systemPackages.mjs').System} system
 * @returns {Promise<Missing>}
 */
async function findMissing(needs, system) {
  const libraries = needs.electronBinary ? await linkedButMissing(needs.electronBinary) : await expectedButUnknown()
  const packages = libraries.flatMap((library) => packageOfLibrary[library] ?? [])
  if (!(await hasChineseFont())) packages.push(FONT_PACKAGE)
  if (needs.isHeadless) {
    packages.push(...virtualDisplayCommands.filter(([command]) => !hasCommand(command)).map(([, name]) => name))
  }
  if (needs.isForTests && system.isDebian) packages.push(...(await notInstalled(testPackages)))
  return {
    packages: [...new Set(packages.map((name) => packageName(name, system)))],
    libraries: libraries.filter((library) => packageOfLibrary[library] === undefined),
  }
}

/** @param {string} binary */
async function linkedButMissing(binary) {
  return missingLibraries((await runCommand('ldd', [binary])).stdout)
}

/** Before Electron is there: what its usual libraries are, asked of the loader's list. */
async function expectedButUnknown() {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((path) => existsSync(path))
  if (ldconfig === undefined) return []
  const known = knownLibraries((await runCommand(ldconfig, ['-p'])).stdout)
  if (known.size === 0) return []
  return Object.keys(packageOfLibrary).filter((library) => !known.has(library))
}

async function hasChineseFont() {
  const listed = await runCommand('fc-list', [':lang=zh', 'family'])
  if (listed.code === 0 && listed.stdout.trim() !== '') return true
  return (await notInstalled([FONT_PACKAGE])).length === 0
}

/** @param {readonly string[]} names */
async function notInstalled(names) {
  const query = await runCommand('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\\n', ...names])
  return missingPackages(query.stdout, names)
}

/** @param {readonly string[]} packages */
async function installPackages(packages) {
  say(`installing system packages: ${packages.join(', ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const wait = ['-o', 'DPkg::Lock::Timeout=300']
  // A package source that does not answer makes "update" fail; what the others offer may still be enough.
  await runCommand('apt-get', [...wait, 'update', '-qq'], { env })
  const outcome = await runCommand(
    'apt-get',
    [...wait, 'install', '-y', '-qq', '--no-install-recommends', ...packages],
    { env },
  )
  if (outcome.code !== 0) say(`apt-get could not install them:\n${lastLines(outcome)}`)
}

/**
 * @param {Missing} missing
 * @param {boolean} isDebian
 * @param {SystemNeeds} needs
 */
function explained(missing, isDebian, needs) {
  const purpose = needs.isForTests ? 'the tests' : 'FairDesk'
  return new LaunchProblem(...explainMissing(missing, { isDebian, hasSudo: hasCommand('sudo'), purpose }))
}
