import { defineErrors } from './defineErrors.ts'

/** The computer itself: storage, memory, the app's own parts. */
export const systemErrors = defineErrors({
  STORAGE_FULL: {
    what: { zh: '磁盘已满，刚才这一步没有保存。', en: 'The disk is full; the last step was not saved.' },
    data: 'safe',
    next: {
      zh: '之前的记录都在。请腾出磁盘空间后重做这一步。',
      en: 'Everything before it is safe. Free some disk space and repeat the step.',
    },
  },
  STORAGE_FAILED: {
    what: { zh: '刚才这一步没有保存。', en: 'The last step was not saved.' },
    data: 'safe',
    next: {
      zh: '之前的记录都在。请再试一次；仍不行时重新打开程序。',
      en: 'Everything before it is safe. Try again; if it fails again, restart the app.',
    },
  },
  STORAGE_BLOCKED: {
    what: { zh: '本机数据打不开。', en: 'This computer’s data could not be opened.' },
    data: 'unsure',
    next: {
      zh: '请关闭其他 FairDesk 窗口后重新打开；不要重装系统或删除文件。',
      en: 'Close other FairDesk windows and start again. Do not delete any files.',
    },
  },
  KEYSTORE_UNAVAILABLE: {
    what: {
      zh: '本机没有系统密钥库，敏感信息无法安全保存。',
      en: 'This computer has no keyring, so sensitive fields can’t be stored safely.',
    },
    data: 'safe',
    next: {
      zh: '请登录有密钥库的系统账户，或由主办方确认后继续。',
      en: 'Sign in to an account with a keyring, or continue after the organiser agrees.',
    },
  },
  KEYSTORE_BROKEN: {
    what: {
      zh: '本机的密钥打不开，可能换过系统账户。',
      en: 'This computer’s key can’t be opened; the system account may have changed.',
    },
    data: 'unsure',
    next: {
      zh: '请用原来的系统账户登录后再打开程序。',
      en: 'Sign in with the system account used before and start the app again.',
    },
  },
  CANCELLED: {
    what: { zh: '已取消，什么都没有更改。', en: 'Cancelled. Nothing was changed.' },
    data: 'safe',
    next: { zh: '需要时可以重新开始。', en: 'Start again whenever you like.' },
  },
  CLIPBOARD_DENIED: {
    what: { zh: '没有复制到剪贴板。', en: 'Nothing was copied to the clipboard.' },
    data: 'safe',
    next: { zh: '请用鼠标选中文字，再按 Ctrl+C。', en: 'Select the text with the mouse and press Ctrl+C.' },
  },
  IPC_INVALID: {
    what: {
      zh: '程序内部的一次请求格式不对，没有执行。',
      en: 'An internal request was malformed and was not carried out.',
    },
    data: 'safe',
    next: { zh: '请重新打开程序后再试。', en: 'Restart the app and try again.' },
  },
  UNEXPECTED: {
    what: { zh: '出了意料之外的问题。', en: 'Something unexpected went wrong.' },
    data: 'safe',
    next: { zh: '已保存的记录不受影响。请再试一次。', en: 'What was saved is not affected. Try again.' },
  },
})
