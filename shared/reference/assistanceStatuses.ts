import { defineChoices } from './defineChoices.ts'

/** How far the help for a student of a key group has come. */
export const assistanceStatuses = defineChoices([
  { id: 'open', zh: '帮扶中', en: 'In progress', aliases: ['进行中', '未落实', '未就业', '帮扶', 'open'] },
  {
    id: 'placed',
    zh: '已落实去向',
    en: 'Placed',
    aliases: ['已落实', '已就业', '就业', '升学', '已签约', '已帮扶就业', 'employed'],
  },
  { id: 'closed', zh: '已结束', en: 'Closed', aliases: ['结束', '终止', '不再需要', '暂不就业', '已销号'] },
])
