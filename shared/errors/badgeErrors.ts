import { defineErrors } from './defineErrors.ts'

/** Codes on badges: what could not be read or made. */
export const badgeErrors = defineErrors({
  BADGE_KEY_MISSING: {
    what: { zh: '本机没有这场招聘会的胸卡密钥。', en: 'This computer has no badge key for this fair.' },
    data: 'safe',
    next: {
      zh: '请在“设置”中为本机新建密钥，然后重试。',
      en: 'Make a key for this computer in Settings, then try again.',
    },
  },
  BADGE_RENDER_FAILED: {
    what: { zh: '胸卡文件没有生成。', en: 'The badge file could not be made.' },
    data: 'safe',
    next: { zh: '参会人员已保存，请再按一次“制作胸卡”。', en: 'The person is saved. Press “Make badge” again.' },
  },
  BADGE_CODE_FOREIGN: {
    what: { zh: '这不是胸卡上的二维码。', en: 'This is not the code of a badge.' },
    data: 'safe',
    next: {
      zh: '请扫胸卡正面的二维码，或按姓名查找。',
      en: 'Scan the code on the front of the badge, or find the person by name.',
    },
  },
  BADGE_CODE_VERSION: {
    what: {
      zh: '这张胸卡是更新版本的 FairDesk 制作的（格式 {{version}}），本机读不了。',
      en: 'A newer FairDesk made this badge (format {{version}}); this computer cannot read it.',
    },
    data: 'safe',
    next: { zh: '请按姓名查找，并尽快更新本机的软件。', en: 'Find the person by name, and update this computer soon.' },
  },
  BADGE_CODE_DAMAGED: {
    what: { zh: '胸卡二维码的内容不完整。', en: 'The contents of this badge code are damaged.' },
    data: 'safe',
    next: {
      zh: '请再扫一次；仍不行就按姓名查找，并重新制作胸卡。',
      en: 'Scan again. If that fails, find the person by name and make a new badge.',
    },
  },
  BADGE_CODE_FORGED: {
    what: {
      zh: '这张胸卡的签名不对，不是本场招聘会的工作站签发的。',
      en: 'This badge’s signature is wrong; no station of this fair issued it.',
    },
    data: 'safe',
    next: { zh: '请收下核实，并按姓名查找本人。', en: 'Keep the card, and find the person by name.' },
  },
  BADGE_HOLDER_UNKNOWN: {
    what: { zh: '本机还没有这张胸卡持有人的登记信息。', en: 'This computer does not know this badge’s holder yet.' },
    data: 'safe',
    next: {
      zh: '请按姓名查找，或到登记台办理。',
      en: 'Find the person by name, or send them to the registration desk.',
    },
  },
  BADGE_RETIRED: {
    what: { zh: '这张胸卡已作废。', en: 'This badge has been retired.' },
    data: 'safe',
    next: { zh: '请出示新胸卡，或按姓名查找。', en: 'Ask for the new badge, or find the person by name.' },
  },
})
