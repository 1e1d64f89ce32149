import { defineWords } from '#renderer/i18n/defineWords.ts'

export const componentWords = defineWords('components', {
  loading: { zh: '正在读取…', en: 'Loading…' },
  dataSafe: { zh: '已保存的记录不受影响。', en: 'What was saved is not affected.' },
  dataUnsure: { zh: '请先不要关闭程序。', en: 'Please do not close the app yet.' },
  required: { zh: '必须填写“{{field}}”', en: '“{{field}}” is needed' },
  invalid: { zh: '“{{field}}”的内容不对', en: '“{{field}}” is not right' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  cancel: { zh: '取消', en: 'Cancel' },
  language: { zh: '语言', en: 'Language' },
  theme: { zh: '外观', en: 'Appearance' },
  themeSystem: { zh: '跟随系统', en: 'As the system' },
  themeLight: { zh: '浅色', en: 'Light' },
  themeDark: { zh: '深色', en: 'Dark' },
})
