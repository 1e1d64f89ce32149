import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerRequest, type FileList, listServedFiles } from './answerRequest.ts'

let folder = ''
let files: FileList = new Map()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairdesk-served-'))
  await mkdir(join(folder, 'out/assets'), { recursive: true })
  await writeFile(join(folder, 'out/index.html'), '<!doctype html>')
  await writeFile(join(folder, 'out/assets/app.js'), 'export {}')
  await writeFile(join(folder, 'out/assets/reader.wasm'), 'wasm')
  await writeFile(join(folder, 'out/assets/app.js.map'), '{}')
  await writeFile(join(folder, 'secret.json'), '{}')
  await symlink(join(folder, 'secret.json'), join(folder, 'out/link.json'))
  files = await listServedFiles(join(folder, 'out'))
})
afterAll(() => rm(folder, { recursive: true }))

const ask = (url: string, method = 'GET') => answerRequest(new Request(url, { method }), files)

test('lists what lies in the folder and has a known type, and follows no link', () => {
  expect([...files.keys()].sort()).toEqual(['/assets/app.js', '/assets/reader.wasm', '/index.html'])
})

test.each([
  ['/index.html', 'text/html; charset=utf-8', '<!doctype html>'],
  ['/index.html?x=1#/fairs', 'text/html; charset=utf-8', '<!doctype html>'],
  ['/assets/app.js', 'text/javascript; charset=utf-8', 'export {}'],
  ['/assets/reader.wasm', 'application/wasm', 'wasm'],
])('serves %s as %s', async (path, type, content) => {
  const answer = await ask(`app://fairdesk${path}`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe(type)
  expect(await answer.text()).toBe(content)
})

test.each([
  ['app://fairdesk/../secret.json', 404],
  ['app://fairdesk/%2e%2e/secret.json', 404],
  ['app://fairdesk/..%2fsecret.json', 404],
  ['app://fairdesk//index.html', 404],
  ['app://fairdesk/', 404],
  ['app://fairdesk/link.json', 404],
  ['app://other/index.html', 403],
  ['https://fairdesk/index.html', 403],
])('refuses %s with %i and the same policy', async (url, status) => {
  const answer = await ask(url)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('takes GET and HEAD only', async () => {
  expect((await ask('app://fairdesk/index.html', 'POST')).status).toBe(405)
  const head = await ask('app://fairdesk/index.html', 'HEAD')
  expect([head.status, await head.text()]).toEqual([200, ''])
})

test('every answer isolates the page and lets nothing load from elsewhere', async () => {
  const { headers } = await ask('app://fairdesk/index.html')
  expect(Object.fromEntries(headers)).toMatchObject({
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'x-content-type-options': 'nosniff',
  })
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'|script-src[^;]*'unsafe-inline'/)
})
