import { join, resolve } from 'node:path'
import { build, type InlineConfig, type Plugin } from 'vite'
import { peersFolder } from './ensurePeers.ts'

const sync = resolve(import.meta.dirname, '..')
const root = resolve(sync, '../../..')
export const pagesFolder = resolve(root, 'out/bench/sync-pages')

/** As electron.vite.config.ts builds the app. */
const chrome = 'chrome148'
const node = 'node24.15'

/** Builds the window's main process, FairDesk's page from the app's own modules, and the peers' page. */
export async function buildPages(): Promise<void> {
  await build(forElectron(join(sync, 'host/main.ts'), 'es', 'main.mjs'))
  await build(forElectron(join(sync, 'host/preload.ts'), 'cjs', 'preload.cjs'))
  await build(forPage('fairDesk', 'fairDesk', []))
  await build(forPage('peers', 'peer', [peersFromTheirFolder]))
}

const shared = { configFile: false, root, logLevel: 'warn' } as const satisfies InlineConfig

const forElectron = (input: string, format: 'es' | 'cjs', fileName: string): InlineConfig => ({
  ...shared,
  build: {
    outDir: pagesFolder,
    emptyOutDir: false,
    target: node,
    minify: true,
    ssr: input,
    rolldownOptions: { external: ['electron', /^node:/], output: { format, entryFileNames: fileName } },
  },
  ssr: { noExternal: true },
})

const forPage = (folder: string, name: string, plugins: readonly Plugin[]): InlineConfig => ({
  ...shared,
  root: join(sync, folder),
  base: './',
  plugins: [...plugins],
  worker: { format: 'es', plugins: () => [...plugins] },
  build: {
    outDir: join(pagesFolder, name),
    emptyOutDir: true,
    target: chrome,
    minify: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
})

/** Their packages lie in a folder of their own, where no import of ours would look. */
const peersFromTheirFolder: Plugin = {
  name: 'peers',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    const isBare = /^[a-z@]/i.test(source) && !source.includes(':')
    if (!isBare || importer?.startsWith(join(sync, 'peers')) !== true) return null
    return this.resolve(source, join(peersFolder, 'package.json'), { ...options, skipSelf: true })
  },
}
