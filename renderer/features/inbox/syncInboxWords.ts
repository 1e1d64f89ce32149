import { defineWords } from '#renderer/i18n/defineWords.ts'

export const syncInboxWords = defineWords('syncInbox', {
  conflicts: { zh: '同时改了同一处', en: 'Changed in two places at once' },
  conflictsHint: {
    zh: '两个人互不知情地改了同一项，后写的一个先算数。请选定哪一个。',
    en: 'Two people changed one value without knowing of each other. The later one counts until you choose.',
  },
  of: { zh: '{{record}} {{name}}：{{field}}', en: '{{record}} {{name}}: {{field}}' },
  now: { zh: '现在算数的', en: 'Counts now' },
  other: { zh: '另一个', en: 'The other' },
  by: { zh: '{{staff}}，{{at}}', en: '{{staff}}, {{at}}' },
  here: { zh: '本机', en: 'here' },
  elsewhere: { zh: '其他工作站', en: 'another station' },
  photo: { zh: '照片（标记 {{mark}}）', en: 'photo (mark {{mark}})' },
  empty: { zh: '（空）', en: '(empty)' },
  hidden: { zh: '（本工作站看不到）', en: '(not visible at this station)' },
  keep: { zh: '保留现在的', en: 'Keep what counts now' },
  take: { zh: '改用另一个', en: 'Use the other' },
  settled: { zh: '已选定“{{name}}”的{{field}}', en: '{{field}} of “{{name}}” decided' },
  refused: { zh: '服务器没有收下的更改', en: 'Changes that the server refused' },
  refusedHint: {
    zh: '这些更改只在本机，不影响其他更改上传。',
    en: 'They are on this computer only, and hold up no other change.',
  },
  seenTo: { zh: '已处理', en: 'Seen to' },
  unknownKind: { zh: '新版本的记录', en: 'A record of a newer version' },
})
