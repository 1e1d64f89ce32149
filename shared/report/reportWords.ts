import type { VerdictCode } from '../checkin/verdictCodes.ts'
import type { Words } from '../errors/defineErrors.ts'
import type { ScanMeaning } from './scanMeaning.ts'

/** Words of verdicts and meanings in lists and workbooks; the gate has shorter ones for three metres. */
export const verdictLabels: Readonly<Record<VerdictCode, Words>> = {
  admitted: { zh: '首次入场', en: 'Admitted' },
  reEntry: { zh: '再次入场', en: 'Re-entry' },
  exit: { zh: '离场', en: 'Exit' },
  alreadyInside: { zh: '已在场内', en: 'Already inside' },
  notInside: { zh: '离场（无入场记录）', en: 'Exit without an entry' },
  wrongDay: { zh: '日期不符', en: 'Wrong day' },
  wrongKind: { zh: '不可走此入口', en: 'Wrong gate for this kind' },
  retired: { zh: '胸卡已作废', en: 'Badge retired' },
  removed: { zh: '登记已取消', en: 'Registration removed' },
  forged: { zh: '伪造', en: 'Forged' },
  unknownKey: { zh: '密钥未知', en: 'Unknown key' },
  unknownCode: { zh: '不是本场胸卡', en: 'Not a badge' },
  undone: { zh: '撤销', en: 'Taken back' },
}

export const meaningLabels: Readonly<Record<ScanMeaning, Words>> = {
  firstAdmission: { zh: '首次入场', en: 'First admissions' },
  reEntry: { zh: '再次入场', en: 'Re-entries' },
  exit: { zh: '离场', en: 'Exits' },
  refusal: { zh: '未放行', en: 'Refused' },
  takenBack: { zh: '撤销', en: 'Taken back' },
}

/** The day's sentence for the newspaper; `{{name}}` places are filled with numbers. */
export const daySentence: Words = {
  zh: '{{enterprises}} 家用人单位（{{keyFields}} 个重点领域，{{positions}} 个岗位）、{{universities}} 所高校参会，入场 {{people}} 人，达成合作意向 {{cooperations}} 项、求职意向 {{studentIntentions}} 项。',
  en: '{{enterprises}} enterprises from {{keyFields}} key fields with {{positions}} positions and {{universities}} universities took part; {{people}} people came, and {{cooperations}} cooperation intentions and {{studentIntentions}} job intentions were recorded.',
}

export const sheetWords = {
  summary: { zh: '汇总', en: 'Summary' },
  enterprises: { zh: '用人单位', en: 'Enterprises' },
  positions: { zh: '岗位', en: 'Positions' },
  attendees: { zh: '参会人员', en: 'Attendees' },
  scans: { zh: '扫码记录', en: 'Scans' },
  intentions: { zh: '对接意向', en: 'Intentions' },
  item: { zh: '项目', en: 'Figure' },
  value: { zh: '数值', en: 'Value' },
  fair: { zh: '招聘会', en: 'Fair' },
  day: { zh: '日期', en: 'Day' },
  venue: { zh: '地点', en: 'Venue' },
  organiser: { zh: '主办方', en: 'Organiser' },
  keyFields: { zh: '重点领域数', en: 'Key fields' },
  openings: { zh: '招聘人数', en: 'Openings' },
  universities: { zh: '高校', en: 'Universities' },
  badgeHolders: { zh: '持有效胸卡人数', en: 'People with a badge in force' },
  admittedPeople: { zh: '入场人数', en: 'People admitted' },
  insideNow: { zh: '当前场内人数', en: 'Inside now' },
  cooperations: { zh: '合作意向', en: 'Cooperation intentions' },
  studentIntentions: { zh: '求职意向', en: 'Job intentions' },
  booths: { zh: '展位', en: 'Booths' },
  positionCount: { zh: '岗位数', en: 'Positions' },
  badge: { zh: '胸卡', en: 'Badge' },
  inForce: { zh: '有效', en: 'In force' },
  none: { zh: '无', en: 'None' },
  firstEntry: { zh: '首次入场时间', en: 'First entry' },
  registeredAt: { zh: '登记时间', en: 'Registered' },
  at: { zh: '时间', en: 'Time' },
  gate: { zh: '入口', en: 'Gate' },
  name: { zh: '姓名', en: 'Name' },
  organisation: { zh: '学校或单位', en: 'Organisation' },
  kind: { zh: '类别', en: 'Kind' },
  verdict: { zh: '核验结果', en: 'Verdict' },
  countsAs: { zh: '计为', en: 'Counts as' },
  serial: { zh: '胸卡号', en: 'Badge serial' },
  reason: { zh: '说明', en: 'Reason' },
  counterpart: { zh: '对接方', en: 'Counterpart' },
  cooperation: { zh: '合作类型', en: 'Cooperation' },
  position: { zh: '岗位', en: 'Position' },
  stage: { zh: '进展', en: 'Stage' },
  note: { zh: '备注', en: 'Note' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
} as const satisfies Readonly<Record<string, Words>>
