import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// The oldest Electron that must run the build is 42: Chrome 148, Node 24.15.
const CHROME_TARGET = 'chrome148'
const NODE_TARGET = 'node24.15'

const root = resolve(import.meta.dirname, '..')

/**
 * Everything but Electron itself and Node's own modules is bundled, so the packaged app carries no node_modules.
 * The preload is one CommonJS file because a sandboxed preload can load nothing else.
 */
export default defineConfig({
  main: {
    root,
    build: {
      outDir: resolve(root, 'out/app/main'),
      emptyOutDir: true,
      target: NODE_TARGET,
      minify: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: { main: resolve(root, 'electron/main/main.ts') },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  },
  preload: {
    root,
    build: {
      outDir: resolve(root, 'out/app/preload'),
      emptyOutDir: true,
      minify: true,
      target: NODE_TARGET,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: resolve(root, 'out/app/renderer'),
      emptyOutDir: true,
      target: CHROME_TARGET,
      minify: true,
      // The preload polyfill and inlined assets would need looser policies than the app's own files.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: resolve(root, 'renderer/index.html') } },
    },
  },
})
