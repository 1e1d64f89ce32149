import { defineErrors } from './defineErrors.ts'

/** Cameras, scanners and the rules for codes of other systems. */
export const readerErrors = defineErrors({
  CAMERA_MISSING: {
    what: { zh: '没有找到摄像头。', en: 'No camera was found.' },
    data: 'safe',
    next: {
      zh: '扫码枪照常可用。接好摄像头后会自动打开。',
      en: 'The scanner still works. Plug a camera in and it opens by itself.',
    },
  },
  CAMERA_BUSY: {
    what: {
      zh: '摄像头打不开，可能正被别的程序使用。',
      en: 'The camera could not be opened; another program may be using it.',
    },
    data: 'safe',
    next: {
      zh: '扫码枪照常可用。请关闭占用摄像头的程序，再按“重试”。',
      en: 'The scanner still works. Close that program, then press “Try again”.',
    },
  },
  CAMERA_DENIED: {
    what: { zh: '系统不允许本程序使用摄像头。', en: 'The system does not allow this program to use the camera.' },
    data: 'safe',
    next: {
      zh: '扫码枪照常可用。请在系统的隐私设置中允许 FairDesk 使用摄像头，再按“重试”。',
      en: 'The scanner still works. Allow FairDesk to use the camera in the system’s privacy settings, then press “Try again”.',
    },
  },
  CAMERA_LOST: {
    what: { zh: '摄像头断开了。', en: 'The camera was unplugged.' },
    data: 'safe',
    next: {
      zh: '扫码枪照常可用。重新接好后会自动打开。',
      en: 'The scanner still works. Plug it in again and it opens by itself.',
    },
  },
  CAMERA_BROKEN: {
    what: { zh: '摄像头的识别停止了。', en: 'Reading codes from the camera has stopped.' },
    data: 'safe',
    next: { zh: '扫码枪照常可用。请按“重试”。', en: 'The scanner still works. Press “Try again”.' },
  },
  ALIAS_NAME_TAKEN: {
    what: { zh: '已经有一条同名的规则。', en: 'Another rule has this name.' },
    data: 'safe',
    next: { zh: '请换一个名称。', en: 'Choose another name.' },
  },
  ALIAS_LENGTHS: {
    what: {
      zh: '字符数不对：这条规则永远不会生效。',
      en: 'These lengths contradict each other; the rule could never apply.',
    },
    data: 'safe',
    next: {
      zh: '最短不能超过最长，去掉的字符要少于最长。',
      en: 'The shortest may not exceed the longest, and fewer characters than the longest may be left off.',
    },
  },
  SCANNER_CODE_UNKNOWN: {
    what: { zh: '扫到的内容里没有认得的码。', en: 'There was no known code in what was scanned.' },
    data: 'safe',
    next: {
      zh: '请扫屏幕上的二维码或胸卡；扫别的卡时，先填上卡上印的号码。',
      en: 'Scan the code on the screen or a badge. For another card, first enter the number printed on it.',
    },
  },
  SCANNER_DIFFERS: {
    what: { zh: '三次扫到的前后字符不一样。', en: 'The three scans were not typed alike.' },
    data: 'safe',
    next: { zh: '请把扫码枪对准，再扫三次。', en: 'Hold the scanner steady and scan three times again.' },
  },
  SCANNER_SLOW: {
    what: {
      zh: '这把扫码枪每个字符要 {{gapMs}} 毫秒，和人打字一样慢，分不清。',
      en: 'This scanner takes {{gapMs}} ms a character, as slow as a person types; the two cannot be told apart.',
    },
    data: 'safe',
    next: {
      zh: '请按扫码枪的说明书把键盘速度调快，再学习一次。',
      en: 'Set a faster keyboard speed as the scanner’s manual says, then learn again.',
    },
  },
})
