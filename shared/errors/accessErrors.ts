import { defineErrors } from './defineErrors.ts'

/** Who may do what, and who is at the keyboard. */
export const accessErrors = defineErrors({
  ACCESS_ROLE: {
    what: { zh: '本工作站的角色不能做这一步。', en: 'This station’s role may not do this.' },
    data: 'safe',
    next: {
      zh: '请到有权限的工作站操作，或请主办方在“设置”中更改角色。',
      en: 'Use a station with that role, or ask the organiser to change the role in Settings.',
    },
  },
  ACCESS_PIN_WRONG: {
    what: { zh: 'PIN 不正确。', en: 'That PIN is not right.' },
    data: 'safe',
    next: {
      zh: '还可以再试 {{left}} 次；忘记时请主办方重设。',
      en: '{{left}} tries left; the organiser can set a new one.',
    },
  },
  ACCESS_PIN_THROTTLED: {
    what: { zh: '输错次数太多，请等 {{seconds}} 秒。', en: 'Too many wrong PINs. Wait {{seconds}} seconds.' },
    data: 'safe',
    next: { zh: '等待后再试，或请主办方重设 PIN。', en: 'Try again then, or ask the organiser for a new PIN.' },
  },
  ACCESS_ORGANISER: {
    what: { zh: '这一步要由主办方人员来做。', en: 'Only an organiser may do this.' },
    data: 'safe',
    next: { zh: '请主办方人员在这里登录后再操作。', en: 'Ask an organiser to sign in here and do it.' },
  },
  STAFF_NAME_TAKEN: {
    what: { zh: '已经有一位同名的工作人员。', en: 'Another staff member has this name.' },
    data: 'safe',
    next: {
      zh: '请在姓名后加上能区分的字，如“张伟（东门）”。',
      en: 'Add something that tells them apart, such as “Zhang Wei (east gate)”.',
    },
  },
  STAFF_LAST_ORGANISER: {
    what: {
      zh: '这是最后一位主办方人员，不能移除或降级。',
      en: 'This is the last organiser; they can’t be removed or made ordinary staff.',
    },
    data: 'safe',
    next: { zh: '请先把另一位工作人员设为主办方人员。', en: 'Make another staff member an organiser first.' },
  },
  KIOSK_LOCKED: {
    what: { zh: '自助模式下不能这样做。', en: 'A kiosk does not do this.' },
    data: 'safe',
    next: { zh: '请工作人员先退出自助模式。', en: 'Ask staff to end the kiosk first.' },
  },
  KIOSK_NO_PIN: {
    what: { zh: '没有人能用 PIN 退出自助模式。', en: 'Nobody has a PIN that could end the kiosk.' },
    data: 'safe',
    next: { zh: '请先在“工作人员”里为自己设置 PIN。', en: 'First set a PIN for yourself under “Staff”.' },
  },
  KIOSK_NOT_FOUND: {
    what: { zh: '没有找到这两项都相符的人。', en: 'Nobody fits both.' },
    data: 'safe',
    next: { zh: '请检查后再试，或到登记台办理。', en: 'Check them and try again, or go to the registration desk.' },
  },
  KIOSK_WAIT: {
    what: { zh: '试的次数太多，请等 {{seconds}} 秒。', en: 'Too many tries. Wait {{seconds}} seconds.' },
    data: 'safe',
    next: { zh: '着急的话，请到登记台办理。', en: 'If you are in a hurry, go to the registration desk.' },
  },
  KIOSK_ALREADY_MADE: {
    what: { zh: '您的胸卡刚才已经做好了。', en: 'Your badge was made a moment ago.' },
    data: 'safe',
    next: {
      zh: '请到领卡处领取；没有的话请到登记台。',
      en: 'Pick it up where badges are handed out, or ask at the registration desk.',
    },
  },
  KIOSK_CARD_STUCK: {
    what: { zh: '您的胸卡已登记，但还没有打印出来。', en: 'Your badge is saved, but its card has not come out yet.' },
    data: 'safe',
    next: { zh: '请到登记台，由工作人员打印。', en: 'Go to the registration desk; staff will print it.' },
  },
  KIOSK_BADGE_RETIRED: {
    what: { zh: '您的胸卡已作废。', en: 'Your badge has been retired.' },
    data: 'safe',
    next: { zh: '请到登记台换发新胸卡。', en: 'Ask at the registration desk for a new one.' },
  },
  KIOSK_ALREADY_PRINTED: {
    what: { zh: '您的胸卡已经打印过。', en: 'Your badge was printed before.' },
    data: 'safe',
    next: {
      zh: '没有拿到卡，或卡已遗失、损坏，请到登记台。',
      en: 'If you have no card, or it is lost or damaged, go to the registration desk.',
    },
  },
})
