import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * What axe finds serious or critical on the screen as it is now: rule and place, without any text of the page.
 * `within`: selectors of the parts to look at, those that are there; the whole page when absent.
 */
export async function seriousProblems(page: Page, within: readonly string[] = []): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode()
  for (const selector of within) if ((await page.locator(selector).count()) > 0) builder.include(selector)
  const { violations } = await builder.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}
