import { defineChoices } from './defineChoices.ts'

/** What a gate may do with people (glossary: gate). */
export const gateDirections = defineChoices([
  { id: 'in', zh: '只进', en: 'In only', aliases: ['进', '入', '入口', '入场', '进口', 'entrance', 'entry'] },
  { id: 'out', zh: '只出', en: 'Out only', aliases: ['出', '出口', '离场', 'exit'] },
  { id: 'both', zh: '进出', en: 'In and out', aliases: ['出入', '出入口', '双向', '可进可出'] },
])
