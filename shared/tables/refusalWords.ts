/** The words in a refusal file besides its reasons. */
export const refusalWords = {
  sourceRow: { zh: '原第 {{row}} 行：', en: 'Row {{row}} of the original: ' },
  cell: { zh: '{{header}}：{{what}}', en: '{{header}}: {{what}}' },
  cutTitle: {
    zh: '未导入的行太多，这里只有前 {{shown}} 行；改正并导入后，请再导入一次原表格。',
    en: 'Too many rows were left out; these are the first {{shown}}. Mend and import them, then import the original again.',
  },
} as const
