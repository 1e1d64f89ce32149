import { expect, test } from 'vitest'
import { ConfigProblem, readConfig } from './readConfig.ts'

test('without any variable: SQLite in the data folder, this machine only', () => {
  const config = readConfig({ HOME: '/root', PORT: '' })
  expect(config).toMatchObject({ host: '127.0.0.1', port: 7300, tls: undefined, isBehindProxy: false })
  expect(config.database).toMatch(/fairdesk-data.server\.sqlite$/)
})

test.each([
  [{ PORT: 'http' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN'],
  [{ TLS_CERT_FILE: 'a.pem' }, 'belong together'],
  [{ TLS_CERT_FILE: '/none.pem', TLS_KEY_FILE: '/none.key' }, 'TLS_CERT_FILE'],
  [{ HOST: '0.0.0.0' }, 'unencrypted'],
])('%o stops the start and is named', (environment, words) => {
  expect(() => readConfig(environment)).toThrow(ConfigProblem)
  expect(() => readConfig(environment)).toThrow(words)
})

test('plain HTTP beyond this machine only when somebody said so', () => {
  expect(readConfig({ HOST: '0.0.0.0', BEHIND_PROXY: '1' }).isBehindProxy).toBe(true)
  expect(readConfig({ HOST: '0.0.0.0', ALLOW_PLAIN_HTTP: '1' }).host).toBe('0.0.0.0')
})
