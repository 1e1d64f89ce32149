import { spawn } from 'node:child_process'
import { projectEnvironment, projectRoot } from './projectPaths.mjs'
import { say } from './say.mjs'

/**
 * Runs a command with a display in memory, big enough for the largest window the tests look at.
 * @param {readonly string[]} command
 * @param {Record<string, string>} [env]
 * @param {number} [firstDisplay] Where the search for a free display begins: two that begin at once take different ones.
 * @returns {Promise<number>} Exit code.
 */
export function runUnderVirtualDisplay(command, env = {}, firstDisplay = 99) {
  const isLinux = process.platform === 'linux'
  const wrapped = isLinux
    ? ['xvfb-run', '-a', '-n', String(firstDisplay), '-s', '-screen 0 1920x1200x24', ...command]
    : [...command]
  const [program = '', ...args] = wrapped
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: projectRoot,
      env: virtualEnvironment(env),
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.on('error', (error) => {
      say(`${program} could not be started: ${error.message}`)
      resolve(127)
    })
    child.on('close', (code) => resolve(code ?? 128))
  })
}

/** @param {Record<string, string>} more */
function virtualEnvironment(more) {
  const env = projectEnvironment(more)
  // A Wayland session next door would draw the windows away from the display in memory.
  delete env.WAYLAND_DISPLAY
  return env
}
