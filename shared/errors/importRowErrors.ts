import { defineErrors } from './defineErrors.ts'

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

/** Rows and cells that can't be taken in as they are, or are taken in otherwise than they stand. */
export const importRowErrors = defineErrors({
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
  IMPORT_CASE_STEPS_FULL: {
    what: {
      zh: '一名毕业生的帮扶措施最多 {{max}} 条，已经写满。',
      en: 'A student has at most {{max}} steps taken, and this one has no room for more.',
    },
    data: 'safe',
    next: {
      zh: '这一行没有导入。请把相近的措施合并成一条，再导入一次。',
      en: 'This row is left out. Make one step of several alike, and import it again.',
    },
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
