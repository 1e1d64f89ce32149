import { defineWords } from '#renderer/i18n/defineWords.ts'

export const printingWords = defineWords('printing', {
  title: { zh: '打印', en: 'Printing' },
  hint: {
    zh: '胸卡按先后顺序打印；打印机出问题时胸卡留在这里，重启后也在。',
    en: 'Badges print in order. When a printer is in trouble they stay here, also after a restart.',
  },
  printers: { zh: '打印机设置', en: 'Printer settings' },
  queue: { zh: '队列', en: 'Queue' },
  log: { zh: '打印记录', en: 'Print log' },
  noQueue: { zh: '没有等待打印的胸卡', en: 'No badge waits to be printed' },
  noQueueHint: {
    zh: '在登记台制作的胸卡会出现在这里，前提是本站选择了打印机。',
    en: 'Badges made at the registration desk appear here once this station has a printer.',
  },
  noLog: { zh: '还没有打印过胸卡', en: 'Nothing was printed yet' },
  stuck: { zh: '{{count}} 张胸卡的打印需要处理', en: '{{count}} badges wait for a printer or for you' },
  holder: { zh: '持卡人', en: 'Holder' },
  unknownHolder: { zh: '未知', en: 'Unknown' },
  serial: { zh: '卡号', en: 'Serial' },
  printer: { zh: '打印机', en: 'Printer' },
  staff: { zh: '操作人', en: 'By' },
  at: { zh: '时间', en: 'Time' },
  state: { zh: '状态', en: 'State' },
  why: { zh: '说明', en: 'Remark' },
  otherPrinter: { zh: '换一台打印机', en: 'Another printer' },
  otherPrinterFor: { zh: '为{{name}}的胸卡换一台打印机', en: 'Another printer for the badge of {{name}}' },
  asked: { zh: '{{at}}，{{staff}}', en: '{{at}}, {{staff}}' },
  logHint: {
    zh: '共 {{count}} 条，最新的在前。',
    en: '{{count}} print jobs, newest first',
  },
  findLog: { zh: '姓名、卡号、操作人或打印机', en: 'Name, serial, staff or printer' },
  clear: { zh: '清除', en: 'Clear' },
  unsure: { zh: '可能已打出', en: 'May have come out' },
  retired: { zh: '胸卡已作废', en: 'Badge no longer in force' },
})
