import { spawn } from 'node:child_process'
import { projectEnvironment, projectRoot } from './projectPaths.mjs'
import { sandboxArguments } from './sandboxArguments.mjs'
import { say } from './say.mjs'

/**
 * Opens the app's window and stays until it is closed.
 * @param {string} electronBinary
 * @param {readonly string[]} args Passed on to the app.
 * @returns {Promise<number>} The app's exit code.
 */
export async function openWindow(electronBinary, args) {
  const sandbox = await sandboxArguments(electronBinary)
  say('opening the window')
  return new Promise((resolve) => {
    const app = spawn(electronBinary, [...sandbox, projectRoot, ...args], {
      env: projectEnvironment(),
      stdio: 'inherit',
    })
    /** @type {readonly NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, () => app.kill(signal))
    app.on('error', (error) => {
      say(`Electron could not be started: ${error.message}`)
      resolve(1)
    })
    app.on('exit', (code) => resolve(code ?? 1))
  })
}
