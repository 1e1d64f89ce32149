import { defineWords } from '#renderer/i18n/defineWords.ts'

export const componentWords = defineWords('components', {
  loading: { zh: '正在读取…', en: 'Loading…' },
  dataSafe: { zh: '已保存的记录不受影响。', en: 'What was saved is not affected.' },
  dataUnsure: { zh: '请先不要关闭程序。', en: 'Please do not close the app yet.' },
  clear: { zh: '清空', en: 'Clear' },
  required: { zh: '必须填写“{{field}}”', en: '“{{field}}” is needed' },
  invalid: { zh: '“{{field}}”的内容不对', en: '“{{field}}” is not right' },
  tableKeys: { zh: '用上下方向键选择，按回车打开', en: 'Choose with the arrow keys, open with Enter' },
  language: { zh: '语言', en: 'Language' },
  theme: { zh: '外观', en: 'Appearance' },
  themeSystem: { zh: '跟随系统', en: 'System' },
  themeLight: { zh: '浅色', en: 'Light' },
  themeDark: { zh: '深色', en: 'Dark' },
  noticeVersion: { zh: '第 {{version}} 版', en: 'version {{version}}' },
  noticeText: { zh: '告知书全文', en: 'Full text of the notice' },
  consentBasis: { zh: '同意方式', en: 'How consent was given' },
  consentMissing: {
    zh: '本人同意后请勾选，否则不能登记。',
    en: 'Tick this once the person agrees; without it nothing can be saved.',
  },
  listConsent: {
    zh: '名单提供方确认：已按告知书告知名单中的本人并取得同意',
    en: 'The list’s sender confirms that everybody on it was told and agreed',
  },
  listConsentMissing: {
    zh: '请先向名单提供方确认并勾选，否则不能导入。',
    en: 'Confirm this with the sender and tick it; without it nothing can be imported.',
  },
  listSensitiveConsent: {
    zh: '名单提供方确认：已就敏感个人信息（身份证号、重点群体）取得本人单独同意',
    en: 'The sender confirms separate consent to sensitive information (identity number, key groups)',
  },
  universityPlaceholder: { zh: '校名、简称、拼音或首字母', en: 'Name, abbreviation, pinyin or initials' },
  universityUnlisted: {
    zh: '不在全国高校名单中，将按所填名称登记',
    en: 'Not in the national list; it will be registered by this name',
  },
  pin: { zh: 'PIN', en: 'PIN' },
  pinRule: { zh: 'PIN 是 4 到 8 位数字', en: 'A PIN has 4 to 8 digits' },
  pinAgain: { zh: '再输一次 PIN', en: 'The same PIN again' },
  pinDiffers: { zh: '两次输入的 PIN 不一样', en: 'The two PINs differ' },
  undo: { zh: '撤销', en: 'Undo' },
  undoThis: { zh: '撤销：{{what}}', en: 'Undo: {{what}}' },
  undoNone: { zh: '还没有可以撤销的操作', en: 'Nothing to take back yet' },
  openFile: { zh: '打开', en: 'Open' },
  showInFolder: { zh: '打开所在文件夹', en: 'Show in folder' },
})
