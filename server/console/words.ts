import { defineWords } from '#renderer/i18n/defineWords.ts'

export const consoleWords = defineWords('console', {
  title: { zh: 'FairDesk 管理台', en: 'FairDesk console' },
  mainMenu: { zh: '主菜单', en: 'Main menu' },
  skipToContent: { zh: '跳到内容', en: 'Skip to content' },
  fairs: { zh: '招聘会', en: 'Fairs' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  cancel: { zh: '取消', en: 'Cancel' },
  save: { zh: '保存', en: 'Save' },
  close: { zh: '关闭', en: 'Close' },
  stale: { zh: '以下内容可能不是最新的', en: 'What is shown may be out of date' },
  never: { zh: '从未', en: 'Never' },
  none: { zh: '无', en: 'None' },
  more: { zh: '显示更多', en: 'Show more' },
})
