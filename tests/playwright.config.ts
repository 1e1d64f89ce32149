import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'

const root = resolve(import.meta.dirname, '..')

/** Specs that measure time, kill the app, need the system's keyboard or both processors: nothing runs beside them. */
const alone = [
  'camera.spec.ts',
  'cards.spec.ts',
  'gate.spec.ts',
  'gateIme.spec.ts',
  'gateRush.spec.ts',
  'dataSync.spec.ts',
  'durability.spec.ts',
  'export.spec.ts',
  'realRounds.spec.ts',
]

/** `alone`, `others`, or all when specs are asked for by name; several runs of others share the work by `--shard`. */
const group = process.env.FAIRDESK_E2E_GROUP ?? 'all'
/** A run's own name for what it leaves, so that two runs side by side leave each other alone. */
const run = process.env.FAIRDESK_E2E_RUN ?? 'e2e'

/**
 * End-to-end tests in real Electron. One at a time on a display: they share its screen, keyboard focus and input method.
 */
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: group === 'alone' ? alone.map((name) => `**/${name}`) : ['e2e/**/*.spec.ts', 'real/**/*.spec.ts'],
  testIgnore: group === 'others' ? alone.map((name) => `**/${name}`) : [],
  outputDir: resolve(root, 'test-results', run),
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: process.env.FAIRDESK_SOAK === '1' ? 1_800_000 : 120_000,
  reporter: [['list'], ['json', { outputFile: resolve(root, `out/reports/${run}.json`) }]],
})
