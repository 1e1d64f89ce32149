import { defineWords } from '#renderer/i18n/defineWords.ts'

export const inboxWords = defineWords('inbox', {
  title: { zh: '待处理', en: 'Inbox' },
  hint: {
    zh: '需要您判断的事项：可能重复的记录、同时写下的内容、没被收下的更改',
    en: 'What needs your decision: possible duplicates, values written at once, refused changes',
  },
  empty: { zh: '没有待处理的事项', en: 'Nothing is waiting' },
  emptyHint: {
    zh: '导入名单时拿不准是否重复的人和单位，会在这里等您判断。',
    en: 'People and enterprises that an import was not sure about wait here for your decision.',
  },
  toImport: { zh: '去导入名单', en: 'Import a list' },
  list: { zh: '可能重复的记录', en: 'Possible duplicates' },
  listKeys: { zh: '用上下方向键查看，按 Tab 到右边判断', en: 'Arrow keys to look, Tab to decide' },
  count: { zh: '{{count}} 对', en: '{{count}} pair' },
  count_other: { zh: '{{count}} 对', en: '{{count}} pairs' },
  waiting: { zh: '{{count}} 项待处理', en: '{{count}} waiting' },
  waiting_other: { zh: '{{count}} 项待处理', en: '{{count}} waiting' },
  older: { zh: '较早的记录', en: 'The older record' },
  younger: { zh: '较晚的记录', en: 'The younger record' },
  createdAt: { zh: '{{at}} 登记', en: 'since {{at}}' },
  compare: { zh: '对照', en: 'Side by side' },
  merge: { zh: '是同一个，合并', en: 'The same: merge' },
  keepBoth: { zh: '不是同一个，都保留', en: 'Not the same: keep both' },
  mergePeopleNote: {
    zh: '合并后保留较早的记录，缺少的内容从较晚的记录补上；两张胸卡都算这个人的。',
    en: 'The older record stays and gets what it lacks from the younger; both badges are this person’s.',
  },
  mergeEnterprisesNote: {
    zh: '合并后保留较早的记录，缺少的内容、展位、岗位和企业代表都归到它名下。',
    en: 'The older record stays and gets what it lacks, with the booths, positions and representatives.',
  },
  merged: { zh: '已合并“{{name}}”', en: '“{{name}}” merged' },
  kept: { zh: '“{{name}}”都已保留', en: 'Both “{{name}}” kept' },
  undone: { zh: '已撤销：{{what}}', en: 'Taken back: {{what}}' },
  notes: { zh: '入口上报', en: 'Reported by gates' },
  settle: { zh: '已处理', en: 'Settled' },
  settled: { zh: '已标为处理完毕', en: 'Marked as settled' },
  mayNot: { zh: '这个工作站的角色只能查看', en: 'This station’s role may only look' },
})
