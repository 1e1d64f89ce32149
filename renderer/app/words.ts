import { defineWords } from '#renderer/i18n/defineWords.ts'

export const shellWords = defineWords('shell', {
  desk: { zh: '登记台', en: 'Registration desk' },
  gate: { zh: '入口核验', en: 'Gate' },
  enterprises: { zh: '用人单位', en: 'Enterprises' },
  attendees: { zh: '参会人员', en: 'Attendees' },
  badges: { zh: '胸卡', en: 'Badges' },
  matchmaking: { zh: '供需对接', en: 'Matchmaking' },
  assistance: { zh: '帮扶台账', en: 'Assistance' },
  printing: { zh: '打印', en: 'Printing' },
  import: { zh: '导入名单', en: 'Import' },
  inbox: { zh: '待处理', en: 'Inbox' },
  report: { zh: '统计报表', en: 'Report' },
  settings: { zh: '设置', en: 'Settings' },
  allFairs: { zh: '全部招聘会', en: 'All fairs' },
  mainMenu: { zh: '主菜单', en: 'Main menu' },
  sample: { zh: '示例数据', en: 'Sample data' },
  skipToContent: { zh: '跳到内容', en: 'Skip to content' },
})
