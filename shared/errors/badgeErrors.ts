import { defineErrors } from './defineErrors.ts'

/** Codes on badges: what could not be read or made. */
export const badgeErrors = defineErrors({
  BADGE_KEY_MISSING: {
    what: { zh: '本机没有这场招聘会的胸卡密钥。', en: 'This computer has no badge key for this fair.' },
    data: 'safe',
    next: { zh: '请在“设置”中为本机新建密钥，然后重试。', en: 'Make a key for this computer in Settings, then try again.' },
  },
  BADGE_RENDER_FAILED: {
    what: { zh: '胸卡文件没有生成。', en: 'The badge file could not be made.' },
    data: 'safe',
    next: { zh: '参会人员已保存，请再按一次“制作胸卡”。', en: 'The person is saved. Press “Make badge” again.' },
  },
})
