import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'

const root = resolve(import.meta.dirname, '..')

/** End-to-end tests in real Electron. One at a time: they share a screen, the keyboard focus and the input method. */
export default defineConfig({
  testDir: resolve(import.meta.dirname, 'e2e'),
  testMatch: '**/*.spec.ts',
  outputDir: resolve(root, 'test-results'),
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: process.env.FAIRDESK_SOAK === '1' ? 1_800_000 : 120_000,
  reporter: [['list'], ['json', { outputFile: resolve(root, 'out/reports/e2e.json') }]],
})
