import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures/app.ts'

test('a data key that is not the one of this database is never used: the app says so instead', async ({ app }) => {
  await expect(app.page.getByRole('heading', { name: '欢迎使用 FairDesk' })).toBeVisible()
  await app.kill9()
  await rm(join(app.userDataDir, 'secrets/data-key.json'))
  await app.restart()
  await expect(app.page.getByRole('alert')).toContainText('本机的密钥打不开')
})
