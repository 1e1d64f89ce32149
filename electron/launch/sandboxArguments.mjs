import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runCommand } from './runCommand.mjs'
import { say } from './say.mjs'

/**
 * What to tell Electron about Chromium's sandbox when it runs from source. It stays on wherever it can work; it cannot
 * for root, nor where the kernel gives ordinary users no namespaces and the sandbox's helper is not root's.
 * @param {string} electronBinary
 * @returns {Promise<string[]>} Arguments for Electron.
 */
export async function sandboxArguments(electronBinary) {
  if (process.platform !== 'linux') return []
  if (process.getuid?.() === 0) return ['--no-sandbox']
  if ((await runCommand('unshare', ['--user', 'true'])).code === 0) return []
  const helper = join(dirname(electronBinary), 'chrome-sandbox')
  if (isRootsHelper(helper)) return []
  say('this system gives ordinary users no sandbox, so Electron runs without one (a packaged FairDesk always has it);')
  say(`to have it from source too: sudo chown root ${helper} && sudo chmod 4755 ${helper}`)
  return ['--no-sandbox']
}

/** @param {string} helper */
function isRootsHelper(helper) {
  const found = statSync(helper, { throwIfNoEntry: false })
  return found !== undefined && found.uid === 0 && (found.mode & 0o4000) !== 0
}
