import { defineErrors } from './defineErrors.ts'

/** Records that break a rule of their definition. */
export const recordErrors = defineErrors({
  RECORD_FIELD_REQUIRED: {
    what: { zh: '“{{field}}”必须填写。', en: '“{{field}}” must be filled in.' },
    data: 'safe',
    next: { zh: '请补上后再保存。', en: 'Fill it in and save again.' },
  },
  RECORD_FIELD_INVALID: {
    what: { zh: '“{{field}}”的内容不对。', en: '“{{field}}” is not right.' },
    data: 'safe',
    next: { zh: '请改正后再保存。', en: 'Correct it and save again.' },
  },
  RECORD_NOT_FOUND: {
    what: {
      zh: '这条记录不在本机上，可能已被删除。',
      en: 'This record is not on this computer; it may have been removed.',
    },
    data: 'safe',
    next: { zh: '请返回列表重新查找。', en: 'Go back to the list and look again.' },
  },
  RECORD_DUPLICATE: {
    what: { zh: '已经有相同的“{{field}}”。', en: 'There is already a record with this “{{field}}”.' },
    data: 'safe',
    next: { zh: '请打开已有的记录，不要再建一条。', en: 'Open the existing record instead of making a second one.' },
  },
  CONFLICT_CHANGED: {
    what: { zh: '在您选定之前，这一项又被改过了。', en: 'This value was changed again before you chose.' },
    data: 'safe',
    next: { zh: '请看过现在算数的值后再选。', en: 'Look at the value that counts now and choose again.' },
  },
  SENSITIVE_UNREADABLE: {
    what: { zh: '加密的内容无法在本机打开。', en: 'The encrypted values can’t be opened on this computer.' },
    data: 'safe',
    next: {
      zh: '请在录入这些内容的工作站上查看，或重新填写。',
      en: 'Look at them on the station that entered them, or enter them again.',
    },
  },
  RECORD_UNDO_STALE: {
    what: {
      zh: '这一步之后又有新的更改，不能撤销。',
      en: 'Something was built on this step since; it can’t be undone.',
    },
    data: 'safe',
    next: { zh: '请直接修改该记录。', en: 'Edit the record instead.' },
  },
})
