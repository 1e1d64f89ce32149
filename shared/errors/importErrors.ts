import { defineErrors } from './defineErrors.ts'

/** Spreadsheets that can't be taken in as they are. */
export const importErrors = defineErrors({
  IMPORT_NOT_A_SPREADSHEET: {
    what: { zh: '这个文件不是 Excel 表格（内容是 {{format}}）。', en: 'This file is not an Excel workbook (its content is {{format}}).' },
    data: 'safe',
    next: { zh: '请选择 .xlsx 文件；什么都没有导入。', en: 'Choose an .xlsx file. Nothing was imported.' },
  },
})
