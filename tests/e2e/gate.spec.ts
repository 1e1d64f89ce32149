import { expect, test } from './fixtures/app.ts'
import { makeGateFair } from './support/gateFair.ts'
import { openGate, verdictOf } from './support/openGate.ts'
import { readRows } from './support/pageDatabase.ts'
import { connectScanner } from './support/scannerKeys.ts'

test('admits a badge once, counts it, and has saved scan and op when it says so', async ({ app }) => {
  const fair = makeGateFair({ people: 3 })
  await openGate(app.page, fair)
  const { page } = app
  const scanner = await connectScanner(page)
  const [first] = fair.badges
  await scanner.scan(first?.code ?? '')
  await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'admitted')
  await expect(page.getByRole('status')).toContainText(first?.name ?? '')
  await scanner.scan(first?.code ?? '')
  await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'alreadyInside')
  await expect(page.getByRole('status')).toContainText('东门')
  const [scans, outbox] = [await readRows(page, 'scan'), await readRows(page, 'outbox')]
  expect(scans.map((scan) => scan['verdict'])).toEqual(['admitted', 'alreadyInside'])
  expect(outbox).toHaveLength(2)
  await expect(page.getByRole('complementary').getByRole('definition').first()).toHaveText('1')
  await expect(page.getByRole('complementary').getByRole('listitem')).toHaveCount(2)
  expect(app.problems).toEqual([])
})
