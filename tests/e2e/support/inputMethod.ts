import { execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** fcitx5 with pinyin on a message bus of its own, and keys from the X server as a keyboard sends them. */
export interface InputMethod {
  /** For the program that shall be typed into. */
  readonly env: Readonly<Record<string, string>>
  /** Gives the keyboard to a window by its title and turns pinyin on. */
  takeOver(windowName: string): Promise<void>
  /** Types rows one after the other, with a pause between them; the delay is from one character to the next. */
  type(rows: readonly TypedRow[], pace: { readonly keyMs: number; readonly pauseMs?: number }): Promise<void>
  stop(): Promise<void>
}

export interface TypedRow {
  readonly text: string
  /** Name of a key as X has it. */
  readonly lastKey?: 'Return' | 'Tab'
}

const run = promisify(execFile)

const profile = `[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=keyboard-us
Layout=

[Groups/0/Items/1]
Name=pinyin
Layout=

[GroupOrder]
0=Default
`

export async function startInputMethod(): Promise<InputMethod> {
  const home = await mkdtemp(join(tmpdir(), 'fairdesk-fcitx-'))
  const config = join(home, '.config')
  await mkdir(join(config, 'fcitx5'), { recursive: true })
  await writeFile(join(config, 'fcitx5/profile'), profile)
  await writeFile(join(config, 'fcitx5/config'), '[Behavior]\nActiveByDefault=True\nShareInputState=All\n')
  const base = { HOME: home, XDG_CONFIG_HOME: config, XDG_RUNTIME_DIR: home }
  const bus = await run('dbus-daemon', ['--session', '--fork', '--print-address=1', '--print-pid=1'], {
    env: { ...process.env, ...base },
  })
  const [address = '', busPid = ''] = bus.stdout.split('\n')
  const env = { ...base, DBUS_SESSION_BUS_ADDRESS: address }
  const whole = { env: { ...process.env, ...env } }
  const fcitx = spawn('fcitx5', ['--disable=wayland,waylandim,notificationitem,kimpanel'], {
    ...whole,
    stdio: 'ignore',
  })
  const ended = new Promise((done) => fcitx.once('exit', done))
  await until(async () => (await run('fcitx5-remote', ['-n'], whole)).stdout.trim() !== '')

  return {
    env: { ...env, GTK_IM_MODULE: 'fcitx', XMODIFIERS: '@im=fcitx' },
    async takeOver(windowName) {
      const found = await run('xdotool', ['search', '--sync', '--onlyvisible', '--name', windowName])
      await run('xdotool', ['windowfocus', '--sync', found.stdout.trim().split('\n').at(-1) ?? ''])
      await until(async () => {
        await run('fcitx5-remote', ['-o'], whole)
        const [state, name] = [await run('fcitx5-remote', [], whole), await run('fcitx5-remote', ['-n'], whole)]
        return state.stdout.trim() === '2' && name.stdout.trim() === 'pinyin'
      })
    },
    async type(rows, { keyMs, pauseMs = 0 }) {
      const typing = rows.map(({ text, lastKey }) => [
        'type',
        '--delay',
        String(keyMs),
        '--args',
        '1',
        text,
        ...(lastKey === undefined ? [] : ['key', '--delay', String(keyMs), lastKey]),
      ])
      const script = typing.flatMap((one, index) => (index === 0 ? one : ['sleep', String(pauseMs / 1000), ...one]))
      // A keyboard is no program that waits for its turn. Only root may ask for so much; others get a warning.
      await run('nice', ['-n', '-20', 'xdotool', ...script])
    },
    async stop() {
      await run('fcitx5-remote', ['-e'], whole)
      await ended
      process.kill(Number(busPid))
      await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

async function until(isReached: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await isReached().catch(() => false)) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('the input method did not start')
}
