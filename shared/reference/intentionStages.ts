import { defineChoices } from './defineChoices.ts'

/** How far a student and an enterprise have come, earliest first (glossary: intention). */
export const intentionStages = defineChoices([
  { id: 'interested', zh: '有意向', en: 'Interested', aliases: ['意向', '感兴趣'] },
  {
    id: 'resume',
    zh: '已投递',
    en: 'Résumé handed in',
    aliases: ['投递', '投递简历', '已投简历', '已投递简历', 'resume handed in', 'applied'],
  },
  { id: 'interview', zh: '面试', en: 'Interview', aliases: ['已面试', '待面试', '约面试', 'interviewed'] },
  { id: 'offer', zh: '录用意向', en: 'Offer intention', aliases: ['拟录用', '录用', '意向录用', 'offer'] },
  { id: 'signed', zh: '签约', en: 'Signed', aliases: ['已签约', '签订协议', '三方协议', '已签三方'] },
])
