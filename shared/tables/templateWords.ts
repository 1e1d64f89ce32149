/** The words in a template besides those of the record definitions. `{{n}}` places are filled by templateBook.ts. */
export const templateWords = {
  fileName: { zh: '{{label}}模板', en: '{{label}} template' },
  folder: { zh: '模板', en: 'Templates' },
  title: { zh: '《{{label}}》填写说明', en: 'How to fill in “{{label}}”' },
  where: {
    zh: '1. 请在“{{label}}”工作表中填写，一行一条；列可以调换位置，表头的字不要改。',
    en: '1. Fill in the sheet “{{label}}”, one record a row. Columns may change places; leave the headers’ words as they are.',
  },
  needed: { zh: '2. 表头带 * 的列每行都要填。', en: '2. Columns with * are needed in every row.' },
  digits: {
    zh: '3. 学号、手机号等各列已设为文本，直接填写即可；粘贴时请用“只粘贴值”。',
    en: '3. Student numbers, phones and codes are set as text: just type them. When you paste, paste values only.',
  },
  passedOver: {
    zh: '4. 本页和下拉选项页不会被导入，例子不必删除。',
    en: '4. This sheet and the lists are not imported; the examples may stay.',
  },
  sensitive: {
    zh: '5. 紫色的列是敏感个人信息：只在本人单独同意后填写，文件请加密传送，用完删除。',
    en: '5. Purple columns hold sensitive personal information: fill them in only with the person’s separate consent, send the file encrypted, and delete it afterwards.',
  },
  column: { zh: '列', en: 'Column' },
  isNeeded: { zh: '必填', en: 'Needed' },
  howTo: { zh: '怎么填', en: 'What to write' },
  example: { zh: '例', en: 'Example' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  choice: { zh: '从下拉列表中选一项。', en: 'One of the list.' },
  choices: {
    zh: '从下拉列表中选；有几项时用顿号（、）隔开。',
    en: 'From the list; separate several with commas.',
  },
  flag: { zh: '填“是”或“否”。', en: 'Yes or No.' },
  number: { zh: '填数字，不写单位。', en: 'A number without its unit.' },
  date: { zh: '如 2026-09-01。', en: 'Such as 2026-09-01.' },
  text: { zh: '按实际情况填写。', en: 'In your own words.' },
  longest: { zh: '最多 {{max}} 个字。', en: 'At most {{max}} characters.' },
} as const
