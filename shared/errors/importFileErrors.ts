import { defineErrors } from './defineErrors.ts'

const chooseSpreadsheet = {
  zh: '请选择 Excel、WPS 表格或 CSV 文件；什么都没有导入。',
  en: 'Choose an Excel or WPS spreadsheet or a CSV file. Nothing was imported.',
}
const askForCopy = {
  zh: '请向发送的人重新要一份，或在 Excel、WPS 中打开并另存；什么都没有导入。',
  en: 'Ask the sender for another copy, or open and save it in Excel or WPS. Nothing was imported.',
}
const splitFile = {
  zh: '请把表格拆成几个文件分别导入；什么都没有导入。',
  en: 'Split it into several files and import them one by one. Nothing was imported.',
}

/** Files, sheets and tables that can't be taken in as they are. Rows are counted as in Excel, sheets from the left. */
export const importFileErrors = defineErrors({
  IMPORT_IS_PDF: {
    what: {
      zh: '这个文件其实是 PDF，不是表格，只是名字像表格。',
      en: 'This file is really a PDF, not a spreadsheet, whatever its name says.',
    },
    data: 'safe',
    next: chooseSpreadsheet,
  },
  IMPORT_IS_OFFICE_DOCUMENT: {
    what: {
      zh: '这个文件是 Word 或演示文稿，不是表格。',
      en: 'This file is a Word document or a presentation, not a spreadsheet.',
    },
    data: 'safe',
    next: chooseSpreadsheet,
  },
  IMPORT_IS_IMAGE: {
    what: { zh: '这个文件是图片，不是表格。', en: 'This file is an image, not a spreadsheet.' },
    data: 'safe',
    next: chooseSpreadsheet,
  },
  IMPORT_IS_ARCHIVE: {
    what: { zh: '这个文件是压缩包，不是表格。', en: 'This file is an archive, not a spreadsheet.' },
    data: 'safe',
    next: {
      zh: '请先解压，再选择里面的表格；什么都没有导入。',
      en: 'Unpack it and choose the spreadsheet inside. Nothing was imported.',
    },
  },
  IMPORT_IS_WEB_PAGE: {
    what: {
      zh: '这个文件是网页，里面没有表格（常见于登录过期后下载的文件）。',
      en: 'This file is a web page without a table, such as a download after the sign-in had expired.',
    },
    data: 'safe',
    next: {
      zh: '请重新登录并下载，或另选一个表格；什么都没有导入。',
      en: 'Sign in and download it again, or choose another spreadsheet. Nothing was imported.',
    },
  },
  IMPORT_IS_OTHER_SPREADSHEET: {
    what: { zh: '这个文件是 Apple Numbers 表格。', en: 'This file is an Apple Numbers spreadsheet.' },
    data: 'safe',
    next: {
      zh: '请在 Numbers 中导出为 Excel 后再导入；什么都没有导入。',
      en: 'Export it to Excel in Numbers and import that. Nothing was imported.',
    },
  },
  IMPORT_ENCODING_UNKNOWN: {
    what: {
      zh: '这个文本文件既不是 UTF-8、UTF-16，也不是 GBK 编码，或者已经损坏。',
      en: 'This text file is neither in UTF-8, UTF-16 nor GBK, or it is damaged.',
    },
    data: 'safe',
    next: {
      zh: '请在 Excel、WPS 或记事本中打开，另存为 UTF-8 编码后再导入；什么都没有导入。',
      en: 'Open it in Excel, WPS or a text editor, save it in UTF-8 and import that. Nothing was imported.',
    },
  },
  IMPORT_NOT_A_SPREADSHEET: {
    what: {
      zh: '这个文件不是表格，内容无法辨认。',
      en: 'This file is not a spreadsheet; its content is of no known kind.',
    },
    data: 'safe',
    next: chooseSpreadsheet,
  },
  IMPORT_FILE_EMPTY: {
    what: { zh: '这个文件是空的（0 字节）。', en: 'This file is empty (0 bytes).' },
    data: 'safe',
    next: askForCopy,
  },
  IMPORT_ENCRYPTED: {
    what: { zh: '这个表格设了打开密码。', en: 'This workbook is protected by a password.' },
    data: 'safe',
    next: {
      zh: '请在 Excel 或 WPS 中取消密码并另存，再导入；什么都没有导入。',
      en: 'Remove the password in Excel or WPS, save it and import that. Nothing was imported.',
    },
  },
  IMPORT_TRUNCATED: {
    what: {
      zh: '这个文件不完整，后半部分缺失（可能没有下载完）。',
      en: 'This file is incomplete: its end is missing, as after an interrupted download.',
    },
    data: 'safe',
    next: askForCopy,
  },
  IMPORT_UNREADABLE: {
    what: { zh: '这个表格已损坏，读不出内容。', en: 'This workbook is damaged and cannot be read.' },
    data: 'safe',
    next: askForCopy,
  },
  IMPORT_TOO_LARGE: {
    what: {
      zh: '这个文件有 {{sizeMb}} MB，超过了 {{maxMb}} MB 的上限。',
      en: 'This file has {{sizeMb}} MB; the limit is {{maxMb}} MB.',
    },
    data: 'safe',
    next: splitFile,
  },
  IMPORT_EXPANDS_TOO_FAR: {
    what: {
      zh: '这个文件解压后过大（约 {{expandedMb}} MB），为安全起见没有打开。',
      en: 'Unpacked, this file would be far too large (about {{expandedMb}} MB), so it was not opened.',
    },
    data: 'safe',
    next: splitFile,
  },
  IMPORT_TOO_SLOW: {
    what: {
      zh: '读取这个表格超过了 {{seconds}} 秒，已停止。',
      en: 'Reading this workbook took more than {{seconds}} seconds and was stopped.',
    },
    data: 'safe',
    next: splitFile,
  },
  IMPORT_TOO_MANY_ROWS: {
    what: { zh: '第 {{sheet}} 个工作表超过 {{max}} 行。', en: 'Sheet {{sheet}} has more than {{max}} rows.' },
    data: 'safe',
    next: splitFile,
  },
  IMPORT_TOO_MANY_COLUMNS: {
    what: {
      zh: '第 {{sheet}} 个工作表第 {{row}} 行超过 {{max}} 列。',
      en: 'Row {{row}} of sheet {{sheet}} has more than {{max}} columns.',
    },
    data: 'safe',
    next: {
      zh: '请删去不需要的列后再导入；什么都没有导入。',
      en: 'Remove the columns that are not needed and import it again. Nothing was imported.',
    },
  },
  IMPORT_TOO_MANY_CELLS: {
    what: {
      zh: '这个表格有内容的单元格超过 {{max}} 个。',
      en: 'This spreadsheet has more than {{max}} cells with content.',
    },
    data: 'safe',
    next: splitFile,
  },
  IMPORT_TOO_MANY_PARTS: {
    what: {
      zh: '这个文件里面有 {{parts}} 个部分，超过了 {{max}} 个的上限。',
      en: 'This file has {{parts}} parts inside; the limit is {{max}}.',
    },
    data: 'safe',
    next: askForCopy,
  },
  IMPORT_TOO_MUCH_MEMORY: {
    what: {
      zh: '读取这个表格需要的内存超过上限，已停止。',
      en: 'Reading this spreadsheet needs too much memory and was stopped.',
    },
    data: 'safe',
    next: splitFile,
  },
  IMPORT_FILE_MISSING: {
    what: { zh: '没有找到这个文件，或没有权限读取它。', en: 'This file was not found or may not be read.' },
    data: 'safe',
    next: {
      zh: '请检查文件的位置和权限；什么都没有导入。',
      en: 'Check where it is and who may read it. Nothing was imported.',
    },
  },
  IMPORT_SHEET_EMPTY: {
    what: { zh: '第 {{sheet}} 个工作表是空的，里面没有内容。', en: 'Sheet {{sheet}} is empty.' },
    data: 'safe',
    next: {
      zh: '请确认表格已经保存，并选择有内容的文件或工作表；什么都没有导入。',
      en: 'Make sure the workbook was saved, and choose a file or sheet with rows in it. Nothing was imported.',
    },
  },
  IMPORT_NO_ROWS: {
    what: {
      zh: '第 {{sheet}} 个工作表只有表头（第 {{row}} 行），下面没有数据。',
      en: 'Sheet {{sheet}} has a header (row {{row}}) but no rows below it.',
    },
    data: 'safe',
    next: { zh: '请填写内容后再导入；什么都没有导入。', en: 'Fill it in and import it again. Nothing was imported.' },
  },
  IMPORT_HEADERS_UNKNOWN: {
    what: {
      zh: '第 {{sheet}} 个工作表的第 1 至 {{lastRow}} 行里，没有一个认得的表头。',
      en: 'No known header stands in rows 1 to {{lastRow}} of sheet {{sheet}}.',
    },
    data: 'safe',
    next: {
      zh: '请在第一行写上表头：参会人员如“姓名、学号、学校、手机号”，用人单位如“单位名称、统一社会信用代码、展位号”；什么都没有导入。',
      en: 'Give the first row headers: for attendees such as “Name, Student number, University, Phone”, for enterprises such as “Enterprise name, Credit code, Booth number”. Nothing was imported.',
    },
  },
  IMPORT_NAME_COLUMN_MISSING: {
    what: {
      zh: '第 {{sheet}} 个工作表第 {{row}} 行的表头里没有“{{field}}”这一列。',
      en: 'The header in row {{row}} of sheet {{sheet}} has no column “{{field}}”.',
    },
    data: 'safe',
    next: {
      zh: '请补上这一列的表头后再导入；什么都没有导入。',
      en: 'Add that header and import it again. Nothing was imported.',
    },
  },
  IMPORT_FORM_LAYOUT: {
    what: {
      zh: '第 {{sheet}} 个工作表是一页一份的表单（第 {{row}} 行起标题在左、内容在右），不是名单。',
      en: 'Sheet {{sheet}} is a form with labels beside their contents (from row {{row}}), not a list.',
    },
    data: 'safe',
    next: {
      zh: '请把各份表单填进一张名单（第一行是表头，每行一条），再导入；什么都没有导入。',
      en: 'Put the forms into one list, with headers in its first row and one entry a row. Nothing was imported.',
    },
  },
})
