import { buildOnce } from './buildOnce.mjs'

/** Builds main, preload and renderer into out/app. */
export async function buildApp() {
  await buildOnce({
    name: 'app',
    inputs: ['electron', 'renderer', 'shared', 'resources', 'package.json', 'package-lock.json', 'tsconfig.json'],
    output: 'out/app',
    products: ['main/main.js', 'preload/preload.cjs', 'renderer/index.html'],
    builder: ['electron-vite/bin/electron-vite.js', 'build', '--config', 'electron/electron.vite.config.ts', ...quiet],
  })
}

/** Builds the server's console into out/console, from where the server serves it. */
export async function buildConsole() {
  await buildOnce({
    name: 'console',
    inputs: ['server/console', ...sharedWithApp, 'shared', 'package.json', 'package-lock.json', 'tsconfig.json'],
    output: 'out/console',
    products: ['index.html'],
    builder: ['vite/bin/vite.js', 'build', '--config', 'server/console/vite.config.ts', ...quiet],
  })
}

const sharedWithApp = ['renderer/components', 'renderer/i18n', 'renderer/platform']
const quiet = ['--logLevel', 'warn']
