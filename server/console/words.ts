import { defineWords } from '#renderer/i18n/defineWords.ts'

export const consoleWords = defineWords('console', {
  title: { zh: 'FairDesk 管理台', en: 'FairDesk console' },
  mainMenu: { zh: '主菜单', en: 'Main menu' },
  skipToContent: { zh: '跳到内容', en: 'Skip to content' },
  fairs: { zh: '招聘会', en: 'Fairs' },
  totals: { zh: '汇总', en: 'Totals' },
  accounts: { zh: '账号', en: 'Accounts' },
  audit: { zh: '审计日志', en: 'Audit log' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  cancel: { zh: '取消', en: 'Cancel' },
  stale: { zh: '以下内容可能不是最新的', en: 'What is shown may be out of date' },
  more: { zh: '显示更多', en: 'Show more' },
})
