import { defineErrors } from './defineErrors.ts'

/** Identifiers that break the rule of their own standard. */
export const identifierErrors = defineErrors({
  CREDIT_CODE_LENGTH: {
    what: {
      zh: '统一社会信用代码应为 18 位，这里是 {{length}} 位。',
      en: 'A unified social credit code has 18 characters; this one has {{length}}.',
    },
    data: 'safe',
    next: { zh: '请对照营业执照核对。', en: 'Check it against the business licence.' },
  },
  CREDIT_CODE_CHARACTER: {
    what: {
      zh: '统一社会信用代码第 {{position}} 位不是允许的字符（不用 I、O、S、V、Z）。',
      en: 'Character {{position}} may not stand in a credit code (I, O, S, V and Z are not used).',
    },
    data: 'safe',
    next: { zh: '请对照营业执照核对。', en: 'Check it against the business licence.' },
  },
  CREDIT_CODE_CHECK: {
    what: {
      zh: '统一社会信用代码的校验位不对，可能有一位写错。',
      en: 'The credit code’s check character does not fit; one character is probably wrong.',
    },
    data: 'safe',
    next: { zh: '请对照营业执照核对。', en: 'Check it against the business licence.' },
  },
  IDENTIFIER_DAMAGED: {
    what: {
      zh: '这个号码被表格软件当成数字改写成了科学计数法（如 2.02301E+11），后面的数字已经丢失。',
      en: 'The spreadsheet turned this number into scientific notation (such as 2.02301E+11); digits are lost.',
    },
    data: 'safe',
    next: {
      zh: '请在原表格中把该列设为“文本”，重新填写号码后再导入。',
      en: 'Format the column as text in the original spreadsheet, enter the number again and repeat the import.',
    },
  },
  IDENTITY_NUMBER_LENGTH: {
    what: {
      zh: '身份证号应为 18 位，这里是 {{length}} 位。',
      en: 'An identity number has 18 characters; this one has {{length}}.',
    },
    data: 'safe',
    next: { zh: '请对照身份证核对。', en: 'Check it against the identity card.' },
  },
  IDENTITY_NUMBER_OLD: {
    what: {
      zh: '这是 15 位的旧身份证号，2013 年起已停用。',
      en: 'This is an old identity number of 15 digits, out of use since 2013.',
    },
    data: 'safe',
    next: { zh: '请填写 18 位的身份证号。', en: 'Enter the number of 18 characters.' },
  },
  IDENTITY_NUMBER_ROUNDED: {
    what: {
      zh: '这个身份证号的后几位被表格软件改成了 0，真正的数字已经丢失。',
      en: 'The spreadsheet turned the last digits of this identity number into zeros; they are lost.',
    },
    data: 'safe',
    next: {
      zh: '请在原表格中把该列设为“文本”，重新填写号码后再导入。',
      en: 'Format the column as text in the original spreadsheet, enter the number again and repeat the import.',
    },
  },
  IDENTITY_NUMBER_CHARACTER: {
    what: {
      zh: '身份证号第 {{position}} 位不对：前 17 位应为数字，最后一位为数字或 X。',
      en: 'Character {{position}} does not fit: 17 digits are followed by a digit or X.',
    },
    data: 'safe',
    next: { zh: '请对照身份证核对。', en: 'Check it against the identity card.' },
  },
  IDENTITY_NUMBER_REGION: {
    what: {
      zh: '身份证号开头两位不是任何省份的代码。',
      en: 'The identity number’s first two digits are no province’s code.',
    },
    data: 'safe',
    next: { zh: '请对照身份证核对。', en: 'Check it against the identity card.' },
  },
  IDENTITY_NUMBER_DATE: {
    what: { zh: '身份证号中的出生日期不存在。', en: 'The birth date inside the identity number does not exist.' },
    data: 'safe',
    next: { zh: '请对照身份证核对。', en: 'Check it against the identity card.' },
  },
  IDENTITY_NUMBER_CHECK: {
    what: {
      zh: '身份证号的校验位不对，可能有一位写错。',
      en: 'The identity number’s check character does not fit; one character is probably wrong.',
    },
    data: 'safe',
    next: { zh: '请对照身份证核对。', en: 'Check it against the identity card.' },
  },
  PHONE_INVALID: {
    what: { zh: '这不是有效的手机号或固定电话号码。', en: 'This is no valid mobile or landline number.' },
    data: 'safe',
    next: {
      zh: '手机号应为 11 位；固定电话请带区号；境外号码请以 + 和国家代码开头。',
      en: 'A mobile number has 11 digits; a landline needs its area code; a foreign number begins with + and its country code.',
    },
  },
  UNIVERSITY_CODE_FORMAT: {
    what: { zh: '学校标识码应为 10 位数字。', en: 'A university’s identification code has 10 digits.' },
    data: 'safe',
    next: { zh: '请改正，或按学校名称选择。', en: 'Correct it, or choose the university by name.' },
  },
  STUDENT_NUMBER_FORMAT: {
    what: {
      zh: '学号为空、超过 30 位或含有不能使用的符号。',
      en: 'The student number is empty, longer than 30 characters or contains a symbol that cannot stand there.',
    },
    data: 'safe',
    next: {
      zh: '学号只能有字母、数字、连字符、点、斜线和下划线。',
      en: 'Use letters, digits, hyphens, dots, slashes and underscores only.',
    },
  },
  PERSON_NAME_EMPTY: {
    what: { zh: '姓名为空，或里面没有文字。', en: 'The name is empty or has no letter in it.' },
    data: 'safe',
    next: { zh: '请填写姓名。', en: 'Enter the name.' },
  },
  PERSON_NAME_TOO_LONG: {
    what: { zh: '姓名超过 {{max}} 个字。', en: 'The name is longer than {{max}} characters.' },
    data: 'safe',
    next: {
      zh: '请检查是否把多个人或其他内容写在了同一格。',
      en: 'See whether several people or other text stand in one cell.',
    },
  },
})
