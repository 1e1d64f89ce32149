import { spawn } from 'node:child_process'
import { projectRoot } from './projectPaths.mjs'

/**
 * @typedef {object} CommandOutcome
 * @property {number} code Exit code; 127 when the command does not exist, 128 when a signal ended it.
 * @property {string} stdout Empty unless captured.
 * @property {string} stderr Empty unless captured.
 * @property {boolean} isTimedOut
 *
 * @typedef {object} CommandOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {boolean} [isShown] Pass its output through instead of capturing it.
 * @property {number} [timeoutMs]
 */

/**
 * Runs a program to its end. Never rejects: a missing program is an outcome with code 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<CommandOutcome>}
 */
export function runCommand(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? projectRoot,
      env: options.env ?? process.env,
      stdio: ['ignore', options.isShown ? 'inherit' : 'pipe', options.isShown ? 'inherit' : 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    let isTimedOut = false
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      stdout += text
    })
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      stderr += text
    })
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            isTimedOut = true
            child.kill('SIGKILL')
          }, options.timeoutMs)
    child.on('error', (error) => {
      clearTimeout(timer)
      resolve({ code: 127, stdout, stderr: stderr + error.message, isTimedOut })
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code: code ?? 128, stdout, stderr, isTimedOut })
    })
  })
}

/**
 * The end of a captured output, for a message that says why something failed.
 * @param {CommandOutcome} outcome
 * @param {number} [lines]
 * @returns {string}
 */
export function lastLines(outcome, lines = 15) {
  const text = `${outcome.stdout}\n${outcome.stderr}`.trim()
  return text.split('\n').slice(-lines).join('\n')
}
