import { defineWords } from '#renderer/i18n/defineWords.ts'

/** What the queue, the log and a badge's card say of printing alike. */
export const printWords = defineWords('print', {
  queued: { zh: '等待打印', en: 'Queued' },
  printing: { zh: '正在打印', en: 'Printing' },
  printed: { zh: '已打印', en: 'Printed' },
  failed: { zh: '需要处理', en: 'Needs you' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  again: { zh: '再打一次', en: 'Print again' },
  cameOut: { zh: '已打出', en: 'It came out' },
  cancelJob: { zh: '取消打印', en: 'Cancel' },
  pdfFolder: { zh: 'PDF 文件夹', en: 'PDF folder' },
  done: { zh: '打印任务已更新', en: 'The print job was updated' },
  reasonTitle: { zh: '为什么再打一张？', en: 'Why print it again?' },
  reasonHint: {
    zh: '胸卡号不变，原来那张仍然有效；遗失、被盗请用“补办”。',
    en: 'The serial stays and the earlier card stays valid. For a lost or stolen card use “Reprint”.',
  },
  reasonOk: { zh: '打印', en: 'Print' },
  cancel: { zh: '取消', en: 'Cancel' },
})
