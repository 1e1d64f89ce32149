import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'

const run = promisify(execFile)
const script = fileURLToPath(new URL('../../../tests/fixtures/saveDocument.ts', import.meta.url))
const nobody = '65534'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairdesk-disk-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Runs shell commands with a small disk of their own at $DISK, which nobody else sees; root there is who we are here. */
async function onSmallDisk(commands: string): Promise<string> {
  const mount = 'mount -t tmpfs -o size=256k,mode=755 tmpfs "$DISK"'
  const { stdout } = await run('unshare', ['--mount', '--map-root-user', 'sh', '-ec', `${mount}\n${commands}`], {
    env: { ...process.env, DISK: folder, NODE: process.execPath, SAVE: script },
  })
  return stdout
}

test('a full disk is said to be full, and half a file is not left on it', async () => {
  const said = await onSmallDisk('"$NODE" "$SAVE" "$DISK" 1000000; echo; find "$DISK" -type f')
  expect(said.split('\n')).toEqual(['{"ok":false,"error":{"code":"FILE_DISK_FULL"}}', ''])
})

test('what was saved before the disk was full is whole, and what fits after it is saved', async () => {
  const said = await onSmallDisk(
    'for size in 100000 200000 100000; do "$NODE" "$SAVE" "$DISK" $size; echo; done; find "$DISK" -type f -printf "%s\\n"',
  )
  const [first, full, second, ...sizes] = said.trim().split('\n')
  expect([first, full, second].map((line) => JSON.parse(line ?? '').ok)).toEqual([true, false, true])
  expect(sizes).toEqual(['100000', '100000'])
})

test('a folder on a disk that may only be read is one without permission', async () => {
  const said = await onSmallDisk('mount -o remount,ro "$DISK"; "$NODE" "$SAVE" "$DISK" 10; echo; ls -A "$DISK"')
  expect(said.split('\n')).toEqual(['{"ok":false,"error":{"code":"FILE_WRITE_DENIED"}}', ''])
})

test('a folder of somebody else is one without permission', async () => {
  // Only root can become somebody else; everybody else may not write where root alone may.
  const isRoot = process.getuid?.() === 0
  const args = isRoot ? [script, folder, '10', nobody] : [script, '/root', '10']
  const { stdout } = await run(process.execPath, args)
  expect(JSON.parse(stdout)).toEqual({ ok: false, error: { code: 'FILE_WRITE_DENIED' } })
  expect(await readdir(folder)).toEqual([])
})
