import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isInstalledAsLocked } from '../../../../electron/launch/isInstalledAsLocked.mjs'
import { runNpm } from '../../../../electron/launch/runNpm.mjs'
import { say } from '../../../../electron/launch/say.mjs'

const own = resolve(import.meta.dirname, '../peers')
/** Outside the sources: what lies here is nobody's code of ours. */
export const peersFolder = resolve(import.meta.dirname, '../../../../out/bench/sync-peers')

/** Installs the peers as their own package-lock.json says, unless they are there. The app's npm ci never does. */
export async function ensurePeers(): Promise<void> {
  const lock = join(own, 'package-lock.json')
  const installed = join(peersFolder, 'node_modules/.package-lock.json')
  const isThere = existsSync(installed) && isInstalledAsLocked(readJson(lock), readJson(installed))
  if (isThere) return
  say('installing the peers to compare with (some 480 packages, a minute or more)')
  mkdirSync(peersFolder, { recursive: true })
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(own, file), join(peersFolder, file))
  cpSync(resolve(own, '../../../../.npmrc'), join(peersFolder, '.npmrc'))
  // LevelDB and the rest bring what they need for each system; nothing has to be compiled.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { code } = await runNpm(args, { cwd: peersFolder, isShown: true })
  if (code !== 0) throw new Error('"npm ci" of the peers did not succeed; its own words stand above.')
}

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
