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
const mendRow = {
  zh: '这一行没有导入。请在表格中改正后，再导入一次。',
  en: 'This row is left out. Correct it in the spreadsheet and import it again.',
}
const rowAlreadyThere = {
  zh: '这一行没有导入，已有的记录没有改动。',
  en: 'This row is left out; the existing record is unchanged.',
}
const lookAtIt = {
  zh: '这一行照常导入；请看一眼是否正确，不对可以在表格中改正。',
  en: 'The row is imported. Check the value and correct it in the spreadsheet if it is wrong.',
}
const fieldLeftEmpty = {
  zh: '这一行照常导入，这一格留空；可以稍后补上。',
  en: 'The row is imported with this cell left empty; fill it in later.',
}

/** Spreadsheets and rows that can't be taken in as they are. Rows are counted as in Excel, sheets from the left. */
export const importErrors = defineErrors({
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
  IMPORT_CELL_ERROR: {
    what: {
      zh: '这一格是公式错误（如 #N/A），没有值。',
      en: 'This cell holds a formula error (such as #N/A), no value.',
    },
    data: 'safe',
    next: mendRow,
  },
  IMPORT_VALUE_MISSING: {
    what: { zh: '“{{field}}”是空的。', en: '“{{field}}” is empty.' },
    data: 'safe',
    next: mendRow,
  },
  IMPORT_CHOICE_UNKNOWN: {
    what: { zh: '“{{field}}”不是可选的内容。', en: 'This is none of the choices for “{{field}}”.' },
    data: 'safe',
    next: mendRow,
  },
  IMPORT_CHOICE_DROPPED: {
    what: {
      zh: '“{{field}}”不是可选的内容，没有采用。',
      en: 'This is none of the choices for “{{field}}” and was not taken over.',
    },
    data: 'safe',
    next: fieldLeftEmpty,
  },
  IMPORT_REPAIRED_ZEROS: {
    what: {
      zh: '“{{field}}”前面的 0 被表格软件去掉了，已按同列的位数补上。',
      en: 'The spreadsheet dropped the zeros before “{{field}}”; they were put back by the length of the others.',
    },
    data: 'safe',
    next: lookAtIt,
  },
  IMPORT_REPAIRED_DATE: {
    what: {
      zh: '“{{field}}”是表格软件的日期序号，已换算成年份。',
      en: '“{{field}}” was a spreadsheet’s number for a day; its year was taken.',
    },
    data: 'safe',
    next: lookAtIt,
  },
  IMPORT_REPAIRED_GROUP: {
    what: {
      zh: '“{{field}}”是空的，采用了上面一行的内容。',
      en: '“{{field}}” is empty; what stands in the row above was taken.',
    },
    data: 'safe',
    next: lookAtIt,
  },
  IMPORT_REPAIRED_SPAN: {
    what: {
      zh: '“{{field}}”是起止时间，采用了结束的年份。',
      en: '“{{field}}” is a span of time; the year of its end was taken.',
    },
    data: 'safe',
    next: lookAtIt,
  },
  IMPORT_LOWEST_TAKEN: {
    what: {
      zh: '“{{field}}”里写了几种，按最低的一种采用。',
      en: '“{{field}}” names several; the lowest was taken.',
    },
    data: 'safe',
    next: lookAtIt,
  },
  IMPORT_NUMBER_DROPPED: {
    what: {
      zh: '“{{field}}”不是一个确定的数字，没有采用。',
      en: '“{{field}}” is no definite number and was not taken over.',
    },
    data: 'safe',
    next: fieldLeftEmpty,
  },
  IMPORT_SEVERAL_NAMES: {
    what: { zh: '这一格里有不止一个姓名。', en: 'More than one name stands in this cell.' },
    data: 'safe',
    next: {
      zh: '这一行没有导入。请每人写一行，再导入一次。',
      en: 'This row is left out. Give each person a row and import it again.',
    },
  },
  IMPORT_PHONE_PART_DROPPED: {
    what: {
      zh: '“{{field}}”里不止一个号码或带有分机号，只保留了第一个号码。',
      en: '“{{field}}” has more than one number or an extension; only the first number was kept.',
    },
    data: 'safe',
    next: lookAtIt,
  },
  IMPORT_NUMBER_INVALID: {
    what: { zh: '“{{field}}”应是合理的数字。', en: '“{{field}}” should be a sensible number.' },
    data: 'safe',
    next: mendRow,
  },
  IMPORT_YEAR_INVALID: {
    what: {
      zh: '看不出是哪一年；应如 2026、2026届 或 2026-06。',
      en: 'No year can be read here; write 2026 or 2026-06.',
    },
    data: 'safe',
    next: mendRow,
  },
  IMPORT_TEXT_TOO_LONG: {
    what: { zh: '“{{field}}”超过 {{max}} 个字。', en: '“{{field}}” is longer than {{max}} characters.' },
    data: 'safe',
    next: mendRow,
  },
  IMPORT_STUDENT_NUMBER_TWICE: {
    what: {
      zh: '学号与第 {{otherRow}} 行重复（同一所学校）。',
      en: 'The student number is already in row {{otherRow}} (same university).',
    },
    data: 'safe',
    next: mendRow,
  },
  IMPORT_STUDENT_NUMBER_EXISTS: {
    what: {
      zh: '这所学校的这个学号已经在本场招聘会中。',
      en: 'This student number of this university is already registered at this fair.',
    },
    data: 'safe',
    next: rowAlreadyThere,
  },
  IMPORT_PERSON_TWICE: {
    what: { zh: '姓名和手机号与第 {{otherRow}} 行相同。', en: 'Name and phone are the same as in row {{otherRow}}.' },
    data: 'safe',
    next: mendRow,
  },
  IMPORT_PERSON_EXISTS: {
    what: {
      zh: '姓名和手机号相同的人已经在本场招聘会中。',
      en: 'A person with this name and phone is already registered at this fair.',
    },
    data: 'safe',
    next: rowAlreadyThere,
  },
  IMPORT_ENTERPRISE_UNKNOWN: {
    what: { zh: '这个单位不在本场招聘会的用人单位中。', en: 'This enterprise does not take part in this fair.' },
    data: 'safe',
    next: {
      zh: '这一行没有导入。请先导入或新建该用人单位，再导入代表。',
      en: 'This row is left out. Import or add the enterprise first, then its representatives.',
    },
  },
  IMPORT_ENTERPRISE_TWICE: {
    what: { zh: '这个用人单位与第 {{otherRow}} 行重复。', en: 'This enterprise is already in row {{otherRow}}.' },
    data: 'safe',
    next: mendRow,
  },
  IMPORT_CREDIT_CODE_TWICE: {
    what: {
      zh: '统一社会信用代码与第 {{otherRow}} 行的另一个单位相同。',
      en: 'Another enterprise in row {{otherRow}} has the same credit code.',
    },
    data: 'safe',
    next: mendRow,
  },
  IMPORT_ENTERPRISE_EXISTS: {
    what: { zh: '这个用人单位已经在本场招聘会中。', en: 'This enterprise already takes part in this fair.' },
    data: 'safe',
    next: rowAlreadyThere,
  },
  IMPORT_EARLIER_ROW_REFUSED: {
    what: {
      zh: '同一用人单位的第 {{otherRow}} 行没有通过。',
      en: 'Row {{otherRow}} of the same enterprise was refused.',
    },
    data: 'safe',
    next: {
      zh: '这一行没有导入。请先改正那一行，再导入一次。',
      en: 'This row is left out. Correct that row first, then import again.',
    },
  },
  IMPORT_POSITION_TWICE: {
    what: {
      zh: '该单位的这个岗位与第 {{otherRow}} 行重复。',
      en: 'This position of the enterprise is already in row {{otherRow}}.',
    },
    data: 'safe',
    next: mendRow,
  },
  IMPORT_POSITION_EXISTS: {
    what: { zh: '该单位的这个岗位已经在本场招聘会中。', en: 'The enterprise already has this position at this fair.' },
    data: 'safe',
    next: rowAlreadyThere,
  },
  IMPORT_BOOTH_TAKEN: {
    what: { zh: '这个展位已经分给另一个单位。', en: 'This booth already belongs to another enterprise.' },
    data: 'safe',
    next: mendRow,
  },
  IMPORT_BOOTH_UNCLEAR: {
    what: {
      zh: '几个展厅都有空着的展位 {{number}}，表格没有写明是哪个展厅。',
      en: 'More than one hall has a free booth {{number}}, and the list does not say which hall.',
    },
    data: 'safe',
    next: {
      zh: '这一行没有导入。请删去这一格后再导入，然后在单位页面分配展位。',
      en: 'This row is left out. Empty this cell and import it again, then assign the booth on the enterprise’s page.',
    },
  },
  IMPORT_CASE_TWICE: {
    what: {
      zh: '与第 {{otherRow}} 行是同一名毕业生，内容不一致。',
      en: 'This is the student of row {{otherRow}}, with other contents.',
    },
    data: 'safe',
    next: mendRow,
  },
  IMPORT_UNIVERSITY_TWICE: {
    what: {
      zh: '与第 {{otherRow}} 行是同一所学校，内容不一致。',
      en: 'This is the university of row {{otherRow}}, with other contents.',
    },
    data: 'safe',
    next: mendRow,
  },
  IMPORT_BOOTH_TWICE: {
    what: {
      zh: '与第 {{otherRow}} 行是同一个展位，内容不一致。',
      en: 'This is the booth of row {{otherRow}}, with other contents.',
    },
    data: 'safe',
    next: mendRow,
  },
  IMPORT_EARLIER_ROW_STANDS: {
    what: {
      zh: '“{{field}}”与同一用人单位的第 {{otherRow}} 行不一致，以那一行为准。',
      en: '“{{field}}” differs from row {{otherRow}} of the same enterprise; that row stands.',
    },
    data: 'safe',
    next: {
      zh: '这一行照常导入。如果那一行有误，请改正后再导入一次。',
      en: 'The row is imported. If the other row is wrong, correct it and import again.',
    },
  },
  IMPORT_FAIR_CHANGED: {
    what: {
      zh: '保存时，本场招聘会的名单一直在变动。',
      en: 'The records of this fair kept changing while the import was being saved.',
    },
    data: 'safe',
    next: { zh: '什么都没有导入，请再试一次。', en: 'Nothing was imported. Try again.' },
  },
})
