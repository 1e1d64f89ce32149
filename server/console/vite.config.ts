import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = import.meta.dirname

/** The console's files, which the server reads at its start. The office's browsers are kept up to date less well than ours. */
export default defineConfig({
  root,
  plugins: [react()],
  build: {
    outDir: resolve(root, '../../out/console'),
    emptyOutDir: true,
    target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
    // The preload polyfill and inlined assets would need a looser policy than files of the same origin.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
})
