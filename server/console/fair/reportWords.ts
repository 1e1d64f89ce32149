import { defineWords } from '#renderer/i18n/defineWords.ts'

export const reportWords = defineWords('consoleReport', {
  figures: { zh: '数据', en: 'Figures' },
  countedAt: { zh: '统计于 {{time}}', en: 'Counted at {{time}}' },
  reports: { zh: '报表', en: 'Reports' },
  reportsHint: {
    zh: '与工作站导出的一样；手机号已遮盖，不含重点群体。导出会记入审计日志。',
    en: 'As stations export them; phones are masked, key groups left out. Exports stand in the audit log.',
  },
  day: { zh: '日期', en: 'Day' },
  workbook: { zh: '下载 Excel 报表', en: 'Download the workbook' },
  flat: { zh: '下载明细（csv）', en: 'Download the flat table (csv)' },
  retention: { zh: '个人信息的保存期限', en: 'How long personal data is kept' },
  eraseOn: { zh: '到期删除日期', en: 'Day of erasure' },
  eraseOnHint: {
    zh: '到这一天，服务器自动删除这场招聘会的个人信息，统计数字保留。',
    en: 'On that day the server erases the fair’s personal data by itself; the figures stay.',
  },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
  eraseNow: { zh: '立即删除…', en: 'Erase now…' },
  eraseTitle: { zh: '删除这场招聘会的个人信息', en: 'Erase this fair’s personal data' },
  eraseWhat: {
    zh: '全部工作站会先停用，然后姓名、联系方式、扫码和胸卡内容从服务器上永久删除，不能恢复。请输入招聘会名称确认：',
    en: 'All stations are revoked first; then names, contacts, scans and badges are erased from the server for good. Type the fair’s name to confirm:',
  },
  eraseName: { zh: '招聘会名称', en: 'Name of the fair' },
  erase: { zh: '永久删除', en: 'Erase for good' },
  receipt: { zh: '删除收据', en: 'Receipt of the erasure' },
  erasedAt: { zh: '删除时间', en: 'Erased at' },
  erasedCount: { zh: '已删除内容的记录数', en: 'Records that lost their content' },
  head: { zh: '日志末尾（序号与校验链）', en: 'End of the log (number and chain)' },
})
