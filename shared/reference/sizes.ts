import { defineChoices } from './defineChoices.ts'

/** Number of employees (单位规模); a bound belongs to the smaller class. Ranges of the large job sites are aliases. */
export const sizes = defineChoices([
  {
    id: 'under50',
    zh: '50人以下',
    en: 'Up to 50',
    aliases: [
      '少于50人',
      '1-49人',
      '0-50人',
      '1-50人',
      '0-20人',
      '20人以下',
      '少于15人',
      '15-50人',
      '20-50人',
      '微型',
      '微型企业',
    ],
  },
  {
    id: 'to150',
    zh: '51-150人',
    en: '51 to 150',
    aliases: ['50-150人', '20-99人', '50-99人', '50-100人', '51-100人', '小型', '小型企业'],
  },
  {
    id: 'to500',
    zh: '151-500人',
    en: '151 to 500',
    aliases: ['150-500人', '100-299人', '100-499人', '100-500人', '300-499人', '中型', '中型企业'],
  },
  { id: 'to1000', zh: '501-1000人', en: '501 to 1,000', aliases: ['500-1000人', '500-999人', '501-999人'] },
  {
    id: 'to5000',
    zh: '1001-5000人',
    en: '1,001 to 5,000',
    aliases: ['1000-5000人', '1000-4999人', '1000-9999人', '大型', '大型企业'],
  },
  {
    id: 'over5000',
    zh: '5000人以上',
    en: 'Over 5,000',
    aliases: ['5001人以上', '大于5000人', '5000-10000人', '5000-9999人', '10000人以上', '一万人以上'],
  },
])
