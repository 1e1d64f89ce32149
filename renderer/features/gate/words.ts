import { defineWords } from '#renderer/i18n/defineWords.ts'

export const gateWords = defineWords('gate', {
  ready: { zh: '请扫描胸卡', en: 'Ready to scan' },
  readyHint: { zh: '把二维码对准扫码枪', en: 'Hold the QR code in front of the scanner' },
  opening: { zh: '正在打开入口…', en: 'Opening the gate…' },
  verdict: { zh: '核验结果', en: 'Verdict' },
  inside: { zh: '场内现有', en: 'Inside now' },
  admittedToday: { zh: '今日入场人数', en: 'Admitted today' },
  thisGate: { zh: '本入口今日通行', en: 'Through this gate' },
  counting: { zh: '统计中', en: 'counting' },
  recent: { zh: '最近扫码', en: 'Last scans' },
  noneYet: { zh: '还没有扫码', en: 'No scans yet' },
  unknownPerson: { zh: '未知', en: 'Unknown' },
  takenBack: { zh: '已撤销', en: 'taken back' },
  undo: { zh: '撤销上一次', en: 'Undo last' },
  nothingToUndo: { zh: '没有可以撤销的扫码', en: 'There is nothing to undo' },
  direction: { zh: '方向', en: 'Direction' },
  in: { zh: '入场', en: 'In' },
  out: { zh: '离场', en: 'Out' },
  changeGate: { zh: '更换入口', en: 'Change gate' },
  staff: { zh: '工作人员 {{name}}', en: 'Staff: {{name}}' },
  leave: { zh: '离开', en: 'Leave' },
  findByName: { zh: '按姓名查找', en: 'Find by name' },
  admitAnyway: { zh: '仍然放行', en: 'Admit anyway' },
  sinceAt: { zh: '{{time}} 已从“{{gate}}”入场', en: 'In since {{time}}, at {{gate}}' },
  otherGate: { zh: '其他入口', en: 'another gate' },
  fairDays: { zh: '本次招聘会：{{from}} 至 {{to}}', en: 'This fair: {{from}} to {{to}}' },
  onlyKinds: { zh: '本入口只供：{{kinds}}', en: 'This gate is for: {{kinds}}' },
  byName: { zh: '按姓名核验', en: 'Found by name' },
  byAlias: { zh: '按其他证件核验', en: 'By another card' },
  ambiguousAlias: { zh: '这个号码对应不止一人，请按姓名查找', en: 'Several people have this number: find by name' },
  override: { zh: '工作人员决定放行', en: 'Let in by staff' },
  newerCode: { zh: '胸卡由新版程序制作，请更新本机程序', en: 'Made by a newer version: update this computer' },
  damagedCode: { zh: '二维码不完整，请再扫一次', en: 'The code is damaged: scan it again' },
  listComma: { zh: '、', en: ', ' },
  notSaved: { zh: '没有保存', en: 'Not saved' },
})

/** One or two words for three metres, and what to do next. */
export const verdictWords = defineWords('gateVerdict', {
  admitted: { zh: '请入场', en: 'Welcome' },
  reEntry: { zh: '再次入场', en: 'Welcome back' },
  exit: { zh: '请慢走', en: 'Goodbye' },
  alreadyInside: { zh: '已在场内', en: 'Already inside' },
  notInside: { zh: '无入场记录', en: 'No entry today' },
  wrongDay: { zh: '日期不符', en: 'Wrong day' },
  wrongKind: { zh: '请走其他入口', en: 'Wrong gate' },
  retired: { zh: '胸卡已作废', en: 'Badge retired' },
  removed: { zh: '登记已取消', en: 'Registration removed' },
  forged: { zh: '胸卡是伪造的', en: 'Forged badge' },
  unknownKey: { zh: '本机还不认识', en: 'Not known here yet' },
  unknownCode: { zh: '不是本场胸卡', en: 'Not a badge' },
  undone: { zh: '已撤销', en: 'Taken back' },
})

/** What to do next, for the verdicts that leave a question. */
export const hintWords = defineWords('gateHint', {
  alreadyInside: { zh: '请核对是否本人', en: 'Check that it is the same person' },
  notInside: { zh: '可以离场，已记录', en: 'May leave; it is recorded' },
  wrongDay: { zh: '请到登记台', en: 'Send to the registration desk' },
  retired: { zh: '请到登记台换发新胸卡', en: 'Send to the registration desk for a new badge' },
  removed: { zh: '请到登记台核对', en: 'Send to the registration desk' },
  forged: { zh: '不要放行，请联系主办方', en: 'Do not admit; call the organiser' },
  unknownKey: { zh: '发卡的工作站还没同步，请按姓名查找', en: 'From a station that has not synced: find by name' },
  unknownCode: { zh: '请扫胸卡上的二维码', en: 'Scan the QR code on the badge' },
  undone: { zh: '上一次扫码不再计入', en: 'The last scan no longer counts' },
})

export const setupWords = defineWords('gateSetup', {
  chooseGate: { zh: '这台电脑在哪个入口？', en: 'Which gate is this computer at?' },
  noGate: { zh: '还没有入口', en: 'There is no gate yet' },
  noGateHint: { zh: '先建一个入口，就可以开始扫码。', en: 'Make one to start scanning.' },
  noGateAsk: { zh: '请主办方在“设置”中添加入口。', en: 'Ask the organiser to add one in Settings.' },
  makeMainGate: { zh: '新建“主入口”', en: 'Make “Main gate”' },
  mainGate: { zh: '主入口', en: 'Main gate' },
  mayNotScan: { zh: '这台工作站的角色不能核验入场', en: 'This station’s role may not scan at a gate' },
  mayNotScanHint: { zh: '请主办方在“设置”中更改角色。', en: 'The organiser can change the role in Settings.' },
  failed: { zh: '入口没有打开', en: 'The gate could not open' },
  back: { zh: '返回', en: 'Back' },
})

export const clockWords = defineWords('gateClock', {
  title: { zh: '请确认今天的日期', en: 'Confirm today’s date' },
  outsideFair: {
    zh: '电脑显示今天是 {{today}}，不在本次招聘会的日期内。',
    en: 'This computer says it is {{today}}, which is not a day of this fair.',
  },
  behind: {
    zh: '电脑时钟（{{today}} {{time}}）早于已有的记录，可能不准。',
    en: 'This computer’s clock ({{today}} {{time}}) is behind records it already has.',
  },
  choose: { zh: '今天是招聘会的哪一天？', en: 'Which day of the fair is it?' },
  waiting: { zh: '{{count}} 次扫码在等待，确认后立即核验', en: 'Scans waiting until you confirm: {{count}}' },
  counted: { zh: '时钟不准，按 {{day}} 核验', en: 'Clock in doubt: counting for {{day}}' },
  change: { zh: '更改日期', en: 'Change day' },
})

export const nameWords = defineWords('gateName', {
  title: { zh: '按姓名查找', en: 'Find by name' },
  label: { zh: '姓名、拼音、学号或手机尾号', en: 'Name, pinyin, student number or phone tail' },
  nobody: { zh: '没有找到', en: 'Nobody found' },
  searching: { zh: '正在查找…', en: 'Searching…' },
  results: { zh: '查找结果', en: 'Results' },
  keys: { zh: '↑↓ 选择，回车放行，Esc 关闭', en: '↑↓ choose, Enter to let through, Esc to close' },
  byNameReason: { zh: '未带胸卡，按姓名核验', en: 'No badge; found by name' },
  anywayTitle: { zh: '仍然让“{{name}}”入场？', en: 'Let {{name}} in anyway?' },
  reason: { zh: '原因（会写入记录）', en: 'Reason (kept in the record)' },
  anywayReason: { zh: '已核对身份', en: 'Identity checked' },
  confirm: { zh: '放行', en: 'Admit' },
  cancel: { zh: '取消', en: 'Cancel' },
})
