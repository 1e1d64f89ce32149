import { defineErrors } from './defineErrors.ts'

/** Who may do what, and who is at the keyboard. */
export const accessErrors = defineErrors({
  ACCESS_ROLE: {
    what: { zh: '本工作站的角色不能做这一步。', en: 'This station’s role may not do this.' },
    data: 'safe',
    next: { zh: '请到有权限的工作站操作，或请主办方在“设置”中更改角色。', en: 'Use a station with that role, or ask the organiser to change the role in Settings.' },
  },
  ACCESS_SIGNED_OUT: {
    what: { zh: '还没有选择工作人员。', en: 'No staff member is signed in.' },
    data: 'safe',
    next: { zh: '按 F8 选择您的姓名并输入 PIN。', en: 'Press F8, choose your name and enter your PIN.' },
  },
  ACCESS_PIN_WRONG: {
    what: { zh: 'PIN 不正确。', en: 'That PIN is not right.' },
    data: 'safe',
    next: { zh: '还可以再试 {{left}} 次；忘记时请主办方重设。', en: '{{left}} tries left; the organiser can set a new one.' },
  },
  ACCESS_PIN_THROTTLED: {
    what: { zh: '输错次数太多，请等 {{seconds}} 秒。', en: 'Too many wrong PINs. Wait {{seconds}} seconds.' },
    data: 'safe',
    next: { zh: '等待后再试，或请主办方重设 PIN。', en: 'Try again then, or ask the organiser for a new PIN.' },
  },
})
