import { defineWords } from '#renderer/i18n/defineWords.ts'

export const exportWords = defineWords('export', {
  open: { zh: '导出名单', en: 'Export the list' },
  title: { zh: '导出名单：{{name}}', en: 'Export the list: {{name}}' },
  count: { zh: '按现在的筛选和排序，共 {{count}} 行', en: '{{count}} row, as filtered and sorted now' },
  count_other: { zh: '按现在的筛选和排序，共 {{count}} 行', en: '{{count}} rows, as filtered and sorted now' },
  format: { zh: '文件格式', en: 'Format' },
  xlsx: { zh: 'Excel 表格（.xlsx）', en: 'Excel workbook (.xlsx)' },
  csv: { zh: '文本表格（.csv）', en: 'Separated text (.csv)' },
  columns: { zh: '要导出的列', en: 'Columns' },
  all: { zh: '全选', en: 'All' },
  usual: { zh: '恢复默认', en: 'The usual ones' },
  noColumns: { zh: '请至少选一列。', en: 'Choose at least one column.' },
  phones: { zh: '写出完整手机号', en: 'Write phones with all their digits' },
  phonesHint: {
    zh: '不勾选时只写前三位和后四位。含完整手机号的文件请妥善保管。',
    en: 'Otherwise only the first three and last four. Take good care of a file with whole numbers.',
  },
  phonesMasked: {
    zh: '手机号只写前三位和后四位：本工作站的角色不能导出完整号码。',
    en: 'Phones keep their first three and last four digits: this station’s role may not export whole ones.',
  },
  csvHint: {
    zh: "为防止 Excel 改动，长号码和以 = + - @ 开头的内容前会加一个单引号（'）；再导入时会自动去掉。",
    en: "So that Excel changes nothing, long digits and text that begins with = + - @ get a quote (') in front; an import takes it off again.",
  },
  start: { zh: '导出', en: 'Export' },
  cancel: { zh: '取消', en: 'Cancel' },
  close: { zh: '关闭', en: 'Close' },
  again: { zh: '再导出一次', en: 'Export again' },
  running: { zh: '正在写文件', en: 'Writing the file' },
  done: { zh: '名单已保存', en: 'The list is saved' },
})
