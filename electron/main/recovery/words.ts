import type { Settings } from '../settings/settingsSchema.ts'

interface RecoveryWords {
  readonly message: string
  readonly detail: string
  readonly restart: string
  readonly quit: string
}

export const recoveryWords: Readonly<Record<Settings['language'], RecoveryWords>> = {
  'zh-CN': {
    message: '画面连续出错，无法恢复。',
    detail: '已保存的记录都在。请重新启动程序，仍不行时重新启动电脑。',
    restart: '重新启动程序',
    quit: '退出',
  },
  en: {
    message: 'The screen keeps failing and could not be brought back.',
    detail: 'Everything that was saved is safe. Restart the app; if it fails again, restart the computer.',
    restart: 'Restart the app',
    quit: 'Quit',
  },
}
