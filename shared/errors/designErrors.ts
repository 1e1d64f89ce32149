import { defineErrors } from './defineErrors.ts'

/** Badge designs, their files and pictures. */
export const designErrors = defineErrors({
  DESIGN_FILE_INVALID: {
    what: {
      zh: '这不是 FairDesk 的胸卡设计文件，或文件已损坏。',
      en: 'This is no FairDesk badge design, or it is damaged.',
    },
    data: 'safe',
    next: { zh: '请选择从 FairDesk 导出的设计文件。', en: 'Choose a design file that was exported from FairDesk.' },
  },
  DESIGN_IMAGE_INVALID: {
    what: { zh: '这张图片打不开。', en: 'This picture can’t be read.' },
    data: 'safe',
    next: { zh: '请换一张 PNG、JPEG 或 WebP 图片。', en: 'Choose a PNG, JPEG or WebP picture.' },
  },
})
