import { defineChoices } from './defineChoices.ts'

/** Why one card is printed again under the serial that it had. A lost card gets a new serial instead. */
export const reprintReasons = defineChoices([
  { id: 'notPrinted', zh: '没有打出来', en: 'It did not come out' },
  { id: 'jammed', zh: '卡纸', en: 'Paper jam' },
  { id: 'unreadable', zh: '打印不清', en: 'Badly printed' },
  { id: 'damaged', zh: '卡片损坏', en: 'Card damaged' },
])
