import { basename } from 'node:path'
import { runCommand } from './runCommand.mjs'

/**
 * Runs npm: the very one that started us when there is one, so that its settings stay the same.
 * @param {readonly string[]} args
 * @param {import('./runCommand.mjs').CommandOptions} [options]
 */
export function runNpm(args, options = {}) {
  const npmScript = process.env.npm_execpath
  if (npmScript && /^npm-cli\.[cm]?js$/.test(basename(npmScript))) {
    return runCommand(process.execPath, [npmScript, ...args], options)
  }
  // Windows starts .cmd files only through its command interpreter.
  if (process.platform === 'win32') return runCommand('cmd.exe', ['/d', '/c', 'npm', ...args], options)
  return runCommand('npm', args, options)
}
