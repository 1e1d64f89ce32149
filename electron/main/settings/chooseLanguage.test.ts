import { expect, test } from 'vitest'
import { chooseLanguage } from './chooseLanguage.ts'

test.each([
  [['en-GB', 'zh-CN'], 'en'],
  [['en'], 'en'],
  [['en_US.UTF-8'], 'en'],
  [['zh-TW', 'en'], 'zh-CN'],
  [['de'], 'zh-CN'],
  [['c'], 'zh-CN'],
  [['enm'], 'zh-CN'],
  [[], 'zh-CN'],
] as const)('%j means %s', (preferred, language) => {
  expect(chooseLanguage(preferred)).toBe(language)
})
