import { defineWords } from '#renderer/i18n/defineWords.ts'

export const matchmakingWords = defineWords('matchmaking', {
  title: { zh: '供需对接', en: 'Matchmaking' },
  hint: {
    zh: '先后扫两张胸卡，顺序不限；也可以按名称选择双方。',
    en: 'Scan two badges in any order, or choose both sides by name.',
  },
  mayNot: {
    zh: '本工作站的角色只能查看，不能记录对接意向。',
    en: 'This station’s role may look, but not record intentions.',
  },

  counts: { zh: '对接意向数量', en: 'Intentions so far' },
  studentCount: { zh: '毕业生求职', en: 'Students and enterprises' },

  record: { zh: '记录对接意向', en: 'Record an intention' },
  enterprise: { zh: '用人单位', en: 'Enterprise' },
  other: { zh: '毕业生或高校', en: 'Student or university' },
  student: { zh: '毕业生', en: 'Student' },
  university: { zh: '高校', en: 'University' },
  slotPlaceholder: { zh: '扫胸卡，或输入名称', en: 'Scan a badge, or type a name' },
  slotNothing: { zh: '没有找到，请换个词试试', en: 'Nothing found; try other words' },
  slotSearching: { zh: '正在查找…', en: 'Searching…' },
  slotStart: { zh: '输入姓名、拼音或首字母', en: 'Type a name, pinyin or initials' },
  standsFor: { zh: '{{name}}（{{kind}}）', en: '{{name}} ({{kind}})' },
  clearSlot: { zh: '清除{{side}}', en: 'Clear {{side}}' },

  stage: { zh: '进展', en: 'Stage' },
  cooperation: { zh: '合作类型', en: 'Cooperation' },
  position: { zh: '岗位（可不选）', en: 'Position (optional)' },
  noPositions: { zh: '该单位没有登记岗位', en: 'No positions registered' },
  note: { zh: '备注（可不填）', en: 'Note (optional)' },
  waiting: {
    zh: '还差一方。扫码枪随时可用，按 1–5 选择，回车保存。',
    en: 'One side is missing. Scan at any time, choose with 1–5, Enter saves.',
  },
  chooseKind: { zh: '请选择合作类型（按 1–5）。', en: 'Choose the kind of cooperation (keys 1–5).' },
  onRecord: { zh: '已有记录', en: 'On record' },
  onRecordStage: {
    zh: '已有记录：{{stage}}。保存会更新进展和备注。',
    en: 'On record: {{stage}}. Saving updates stage and note.',
  },
  save: { zh: '保存', en: 'Save' },
  clear: { zh: '清空', en: 'Clear' },

  created: { zh: '已保存：{{pair}}', en: 'Saved: {{pair}}' },
  updated: { zh: '此前已有记录，已更新：{{pair}}', en: 'Was on record; updated: {{pair}}' },
  revived: { zh: '曾被撤销，已重新记录：{{pair}}', en: 'Had been taken back; recorded again: {{pair}}' },
  unchanged: { zh: '此前已有相同记录，没有变化：{{pair}}', en: 'Already on record, nothing to change: {{pair}}' },
  pair: { zh: '{{enterprise}} ↔ {{other}}', en: '{{enterprise}} ↔ {{other}}' },
  undoRecord: { zh: '{{pair}}', en: '{{pair}}' },
  undoStage: { zh: '{{pair}} 改为“{{stage}}”', en: '{{pair}} to “{{stage}}”' },
  takenBack: { zh: '已撤销：{{what}}', en: 'Taken back: {{what}}' },
  stageSaved: { zh: '进展已改为“{{stage}}”', en: 'Stage is now “{{stage}}”' },

  saveFirst: {
    zh: '上一对还没有保存：按回车保存，或按 Esc 清空，再扫下一张。',
    en: 'The last pair is not saved: Enter saves it, Esc clears it, then scan on.',
  },
  twoStudents: {
    zh: '两张都是毕业生的胸卡，其中一方须是用人单位。',
    en: 'Both badges are students’. One side must be an enterprise.',
  },
  twoUniversities: {
    zh: '两方都是高校，其中一方须是用人单位。',
    en: 'Both sides are universities. One side must be an enterprise.',
  },
  studentAndUniversity: {
    zh: '毕业生和高校之间不记录意向，其中一方须是用人单位。',
    en: 'Nothing is recorded between a student and a university. One side must be an enterprise.',
  },
  twoEnterprises: {
    zh: '两方都是用人单位，另一方须是毕业生或高校。',
    en: 'Both sides are enterprises. The other must be a student or a university.',
  },
  sameParty: { zh: '“{{name}}”已经选上了，请扫另一方。', en: '“{{name}}” is already chosen. Scan the other side.' },
  notMatched: {
    zh: '工作人员和嘉宾不参加对接。请扫毕业生、企业代表或高校代表的胸卡。',
    en: 'Staff and guests are not matched. Scan a student’s, a representative’s or a delegate’s badge.',
  },
  noOrganisation: {
    zh: '此人没有登记单位或学校，请按名称选择。',
    en: 'No enterprise or university is registered for this person. Choose it by name.',
  },
  gone: {
    zh: '这一方已不在本机上，可能已被删除。',
    en: 'This side is no longer on this computer; it may have been removed.',
  },

  list: { zh: '已记录的意向', en: 'Recorded intentions' },
  filterText: { zh: '按名称或备注筛选', en: 'Filter by name or note' },
  filterKind: { zh: '按类型筛选', en: 'Filter by kind' },
  filterStage: { zh: '按进展筛选', en: 'Filter by stage' },
  allKinds: { zh: '全部类型', en: 'All kinds' },
  allStages: { zh: '全部进展', en: 'All stages' },
  kindStudent: { zh: '毕业生求职', en: 'Students' },
  shown: { zh: '{{shown}} / {{total}} 条', en: '{{shown}} of {{total}}' },
  parties: { zh: '双方', en: 'Parties' },
  subject: { zh: '事项', en: 'About' },
  jobSearch: { zh: '求职', en: 'Job search' },
  time: { zh: '时间', en: 'Time' },
  stageOf: { zh: '{{pair}} 的进展', en: 'Stage of {{pair}}' },
  empty: { zh: '还没有对接意向', en: 'No intentions yet' },
  emptyNext: {
    zh: '扫两张胸卡，或在左侧选择双方，第一条就会出现在这里。',
    en: 'Scan two badges or choose both sides on the left; the first one will appear here.',
  },
  emptyStart: { zh: '开始记录', en: 'Start recording' },
  emptyFilter: { zh: '没有符合筛选条件的意向', en: 'No intention fits the filter' },
  clearFilter: { zh: '清除筛选', en: 'Clear the filter' },
})
