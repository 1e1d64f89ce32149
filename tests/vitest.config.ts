import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '..')
const leftOut = ['**/node_modules/**', 'out/**', 'dist/**']

/** Unit and property tests: renderer/ in jsdom, everything else in Node. */
export default defineConfig({
  root,
  test: {
    // Properties run longer on request: npm run soak.
    testTimeout: process.env.FAIRDESK_SOAK === '1' ? 600_000 : 30_000,
    // Starting and ending a real PostgreSQL takes its time on a busy machine.
    hookTimeout: 60_000,
    // A test that only passes at the second try hides a race.
    retry: 0,
    // Vitest leaves one processor free, which on two is half of them.
    maxWorkers: '100%',
    setupFiles: [resolve(import.meta.dirname, 'runner/sizeProperties.ts')],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{cli,shared,electron,server,tests}/**/*.test.{ts,mjs}'],
          exclude: leftOut,
        },
      },
      {
        extends: true,
        test: {
          name: 'jsdom',
          environment: 'jsdom',
          include: ['renderer/**/*.test.{ts,tsx}'],
          exclude: leftOut,
        },
      },
    ],
  },
})
