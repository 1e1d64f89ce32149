import type { Words } from '#shared/errors/defineErrors.ts'

/** Words on the printed list of people inside. */
export const insideWords = {
  title: { zh: '场内人员名单', en: 'People inside' },
  fileName: { zh: '场内人员', en: 'People inside' },
  printedAt: {
    zh: '{{day}} {{time}} 打印，按扫码记录共 {{count}} 人',
    en: 'Printed {{day}} {{time}}; {{count}} people by the scans',
  },
  counted: { zh: '场内现有人数：{{count}}', en: 'Inside now: {{count}}' },
  lastCount: { zh: '最近一次清点：{{time}}，{{count}} 人', en: 'Last counted at {{time}}: {{count}}' },
  caution: {
    zh: '未扫码进入的人不在名单上，未扫码离开的人可能仍在名单上。',
    en: 'People who came in unscanned are not listed; some who left unscanned may be.',
  },
  heading: { zh: '{{name}}（{{count}} 人）', en: '{{name}} ({{count}})' },
  noHall: { zh: '不分展厅', en: 'No hall in particular' },
  name: { zh: '姓名', en: 'Name' },
  organisation: { zh: '学校或单位', en: 'Organisation' },
  since: { zh: '入场时间', en: 'In since' },
  unknown: { zh: '（尚未同步的胸卡）', en: '(badge not synced yet)' },
} as const satisfies Readonly<Record<string, Words>>
