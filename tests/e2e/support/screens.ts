import { expect, type Page } from '@playwright/test'
import { goTo } from './sampleFair.ts'

/** One thing to look at: a screen in one of its states. Each begins from any screen of a fair. */
export interface ScreenState {
  readonly name: string
  show(page: Page): Promise<void>
}

const settled = 350

/** Every screen of a fair, by itself and with what it can open. Found by keys and roles, so they hold in both languages. */
export const screenStates: readonly ScreenState[] = [
  screen('enterprises'),
  {
    name: 'enterprises-open',
    show: async (page) => {
      await openFirst(page, 'enterprises')
    },
  },
  screen('attendees'),
  {
    name: 'attendees-open',
    show: async (page) => {
      await openFirst(page, 'attendees')
    },
  },
  {
    name: 'attendees-export',
    show: async (page) => {
      await goTo(page, 'attendees')
      await expect(page.getByRole('row').nth(1)).toBeVisible()
      await page.getByRole('button', { name: /导出名单|Export the list/ }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  screen('desk'),
  {
    name: 'desk-found',
    show: async (page) => {
      await goTo(page, 'desk')
      await page.getByRole('main').getByRole('combobox').first().fill('zh')
      await expect(page.getByRole('main').getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'desk-nobody',
    show: async (page) => {
      await goTo(page, 'desk')
      await page.getByRole('main').getByRole('combobox').first().fill('0000000000')
      await expect(page.getByRole('main').getByRole('status').first()).toContainText('0000000000')
    },
  },
  {
    name: 'desk-walk-in',
    show: async (page) => {
      await goTo(page, 'desk')
      await page.keyboard.press('F2')
      await expect(page.getByRole('main').getByRole('checkbox').first()).toBeVisible()
    },
  },
  {
    name: 'badges',
    show: async (page) => {
      await goTo(page, 'badges')
      await expect(page.getByRole('main').getByText(/共 \d+ 人|\d+ people|没有符合条件的人|Nobody fits/)).toBeVisible()
    },
  },
  {
    name: 'badges-new',
    show: async (page) => {
      await goTo(page, 'badges')
      await page.getByRole('button', { name: /新建设计|New design/ }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'badges-design',
    show: async (page) => {
      await goTo(page, 'badges')
      await page.getByRole('button', { name: /新建设计|New design/ }).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /创\s?建|Create/ })
        .click()
      await page
        .getByRole('group', { name: /画布|Canvas/ })
        .getByRole('button')
        .nth(1)
        .focus()
      await expect(page.getByRole('main').locator('.design-canvas path').first()).toBeVisible()
    },
  },
  screen('matchmaking'),
  screen('assistance'),
  screen('import'),
  screen('printing'),
  {
    name: 'settings-printers',
    show: async (page) => {
      await goTo(page, 'settings?tab=printers')
      await expect(page.getByRole('heading', { name: /Zebra/ })).toBeVisible()
    },
  },
  screen('inbox'),
  screen('report'),
  screen('settings'),
  { name: 'settings-readers', show: (page) => goTo(page, 'settings?tab=readers') },
  {
    name: 'settings-learn',
    show: async (page) => {
      await goTo(page, 'settings?tab=readers')
      await page.getByRole('button', { name: /扫三次，学会它|Learn it from three scans/ }).click()
      await expect(page.getByRole('img', { name: /用来学习的二维码|Code to learn from/ })).toBeVisible()
    },
  },
  {
    name: 'settings-rule',
    show: async (page) => {
      await goTo(page, 'settings?tab=readers')
      await page.getByRole('button', { name: /添加规则|Add a rule/ }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  { name: 'settings-kiosk', show: (page) => goTo(page, 'settings?tab=kiosk') },
  {
    name: 'settings-gate',
    show: async (page) => {
      await goTo(page, 'settings?tab=places')
      await page.getByRole('button', { name: /修改东门|Edit 东门/ }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'staff-switcher',
    show: async (page) => {
      await goTo(page, 'report')
      await page.keyboard.press('F8')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'search-open',
    show: async (page) => {
      await goTo(page, 'report')
      await page.keyboard.press('Control+k')
      await page.getByRole('banner').getByRole('combobox').fill('a')
      await expect(page.getByRole('option').first()).toBeVisible()
    },
  },
]

function screen(name: string): ScreenState {
  return { name, show: async (page) => goTo(page, name) }
}

async function openFirst(page: Page, name: string): Promise<void> {
  await goTo(page, name)
  const row = page.getByRole('row').nth(1)
  await expect(row).toBeVisible()
  await row.click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

/** Shows a state, waits until it stands still, and hands it to `look`; closes what it opened. */
export async function visit(page: Page, state: ScreenState, look: () => Promise<void>): Promise<void> {
  await state.show(page)
  await page.waitForTimeout(settled)
  await look()
  await page.keyboard.press('Escape')
}

/** Texts that are cut without an ellipsis, and a page that is wider than its window. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
      found.push('the page scrolls sideways')
    for (const element of document.querySelectorAll<HTMLElement>('button, h1, h2, label, th, td, dt, dd, p, span')) {
      const style = getComputedStyle(element)
      const isHidden = style.overflowX === 'hidden' || style.overflowX === 'clip'
      const isSeen = element.offsetWidth > 2 && element.offsetHeight > 2 && style.visibility === 'visible'
      const isCut = element.scrollWidth > element.clientWidth + 1
      if (isHidden && isSeen && isCut && style.textOverflow !== 'ellipsis' && element.textContent !== '') {
        found.push(`${element.tagName.toLowerCase()}.${element.className}`)
      }
    }
    return found
  })

/** Everything that a person reads or hears: texts, labels, placeholders, titles. */
export const allWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const words: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!['STYLE', 'SCRIPT'].includes(node.parentElement?.tagName ?? '')) words.push(node.textContent ?? '')
    }
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        // Ant Design's own arrows and crosses carry the names of their drawings.
        if (element.closest('[aria-hidden=true], .anticon') === null) {
          words.push(element.getAttribute(name) ?? '')
        }
      }
    }
    return words.map((word) => word.trim()).filter((word) => word !== '')
  })
