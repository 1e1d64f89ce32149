import type { Settings } from '../settings/settingsSchema.ts'

const words = {
  about: { zh: '关于 FairDesk', en: 'About FairDesk' },
  settings: { zh: '设置', en: 'Settings' },
  switchStaff: { zh: '切换工作人员', en: 'Switch staff member' },
  quit: { zh: '退出', en: 'Quit' },
  edit: { zh: '编辑', en: 'Edit' },
  undo: { zh: '撤销输入', en: 'Undo typing' },
  redo: { zh: '重做输入', en: 'Redo typing' },
  cut: { zh: '剪切', en: 'Cut' },
  copy: { zh: '复制', en: 'Copy' },
  paste: { zh: '粘贴', en: 'Paste' },
  selectAll: { zh: '全选', en: 'Select all' },
  undoStep: { zh: '撤销上一步操作', en: 'Undo last step' },
  search: { zh: '搜索', en: 'Search' },
  go: { zh: '前往', en: 'Go' },
  fairs: { zh: '招聘会', en: 'Fairs' },
  enterprises: { zh: '用人单位', en: 'Enterprises' },
  attendees: { zh: '参会人员', en: 'Attendees' },
  desk: { zh: '登记台', en: 'Registration desk' },
  gate: { zh: '入口核验', en: 'Gate' },
  matchmaking: { zh: '供需对接', en: 'Matchmaking' },
  report: { zh: '统计报表', en: 'Report' },
  view: { zh: '视图', en: 'View' },
  fullScreen: { zh: '全屏', en: 'Full screen' },
  actualSize: { zh: '实际大小', en: 'Actual size' },
  zoomIn: { zh: '放大', en: 'Zoom in' },
  zoomOut: { zh: '缩小', en: 'Zoom out' },
  reload: { zh: '重新载入', en: 'Reload' },
  devTools: { zh: '开发者工具', en: 'Developer tools' },
  help: { zh: '帮助', en: 'Help' },
  close: { zh: '关闭', en: 'Close' },
  version: { zh: '版本 {{version}}', en: 'Version {{version}}' },
} as const satisfies Record<string, { zh: string; en: string }>

export type MenuWord = keyof typeof words

/** One word of the native menu or about box in the chosen language. */
export const menuWord = (language: Settings['language'], word: MenuWord): string =>
  words[word][language === 'en' ? 'en' : 'zh']
