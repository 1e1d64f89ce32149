import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { projectNode } from '../electron/launch/projectPaths.mjs'

/**
 * `npm run import:file -- FILE [--record KIND] [--json]`. The work is done by a process of its own, on the project's
 * own Node: a file may be made to keep a reader busy for ever or to fill the memory, and V8 ends the whole process, not
 * only a thread, when its heap is full.
 */
const args = process.argv.slice(2)
/** What the largest file within the limits needs, with room to spare. */
const heapMb = 3072
const longestMs = 60_000

if (existsSync(projectNode())) {
  const { code, isLate, stdout, stderr } = await run('runImportFile.ts', args)
  if (code === 0 || code === 2) say(code, stdout, stderr)
  else {
    const reason = isLate
      ? 'IMPORT_TOO_SLOW'
      : /heap|out of memory/i.test(stderr)
        ? 'IMPORT_TOO_MUCH_MEMORY'
        : 'IMPORT_UNREADABLE'
    say(2, (await run('refuseFile.ts', [reason, ...args])).stdout, '')
  }
} else say(2, '', 'The npm packages are not installed: run "npm ci" first.\n')

/**
 * @param {number} code
 * @param {string} stdout
 * @param {string} stderr
 */
function say(code, stdout, stderr) {
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  process.exitCode = code
}

/**
 * @param {string} program
 * @param {readonly string[]} programArgs
 * @returns {Promise<{ code: number | null, isLate: boolean, stdout: string, stderr: string }>}
 */
function run(program, programArgs) {
  const path = fileURLToPath(new URL(program, import.meta.url))
  const child = spawn(projectNode(), [`--max-old-space-size=${heapMb}`, path, ...programArgs], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((resolve) => {
    let isLate = false
    /** @type {Buffer[]} */
    const out = []
    /** @type {Buffer[]} */
    const err = []
    child.stdout.on('data', (chunk) => out.push(chunk))
    child.stderr.on('data', (chunk) => err.push(chunk))
    const timer = setTimeout(() => {
      isLate = true
      child.kill('SIGKILL')
    }, longestMs)
    child.on('error', () => undefined)
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code, isLate, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() })
    })
  })
}
