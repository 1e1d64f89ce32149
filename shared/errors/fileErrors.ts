import { defineErrors } from './defineErrors.ts'

/** Files that the app writes or opens. */
export const fileErrors = defineErrors({
  FILE_WRITE_DENIED: {
    what: { zh: '没有权限写入这个文件夹。', en: 'This folder may not be written to.' },
    data: 'safe',
    next: { zh: '请换一个文件夹再保存。', en: 'Choose another folder and save again.' },
  },
  FILE_DISK_FULL: {
    what: { zh: '磁盘已满，文件没有保存。', en: 'The disk is full; the file was not saved.' },
    data: 'safe',
    next: {
      zh: '请腾出空间后再试；记录本身没有受影响。',
      en: 'Free some space and try again; your records are not affected.',
    },
  },
  FILE_IN_USE: {
    what: { zh: '这个文件正被其他程序打开。', en: 'Another program has this file open.' },
    data: 'safe',
    next: { zh: '请先在 Excel 或 WPS 中关闭它，再试一次。', en: 'Close it in Excel or WPS, then try again.' },
  },
  FILE_WRITE_FAILED: {
    what: { zh: '文件没有保存。', en: 'The file was not saved.' },
    data: 'safe',
    next: { zh: '请换一个文件夹再试。', en: 'Try again in another folder.' },
  },
  FILE_NOT_FOUND: {
    what: { zh: '找不到这个文件，可能已被移动或删除。', en: 'That file is gone; it may have been moved or deleted.' },
    data: 'safe',
    next: { zh: '请重新导出一次。', en: 'Make it again.' },
  },
  FILE_NOT_OPENED: {
    what: { zh: '没有程序能打开这个文件。', en: 'No program could open that file.' },
    data: 'safe',
    next: { zh: '文件已经保存，请在它所在的文件夹中打开。', en: 'The file is saved. Open it from its folder.' },
  },
})
