import { defineChoices } from './defineChoices.ts'

/**
 * The 15 key fields (重点领域) a new fair starts with. A fair may keep its own list; these ids stay stable so that
 * results can be added up over fairs. They are the office's words, not GB/T 4754 sections.
 */
export const keyFields = defineChoices([
  { id: 'energyPower', zh: '能源电力', en: 'Energy and power', aliases: ['能源', '电力', '能源与电力', '电力能源'] },
  {
    id: 'materialsChemicals',
    zh: '材料化工',
    en: 'Materials and chemicals',
    aliases: ['材料', '化工', '新材料', '石油化工'],
  },
  {
    id: 'equipmentManufacturing',
    zh: '装备制造',
    en: 'Equipment manufacturing',
    aliases: ['高端装备', '高端装备制造', '智能制造', '机械制造'],
  },
  {
    id: 'informationCommunication',
    zh: '信息通信',
    en: 'Information and communication',
    aliases: ['通信', '新一代信息技术', '电子信息', '信息技术', '互联网', 'ICT'],
  },
  {
    id: 'integratedCircuits',
    zh: '集成电路',
    en: 'Integrated circuits',
    aliases: ['芯片', '半导体', '集成电路与半导体', 'semiconductors'],
  },
  {
    id: 'newEnergyVehicles',
    zh: '新能源汽车',
    en: 'New energy vehicles',
    aliases: ['新能源车', '智能网联汽车', '新能源与智能网联汽车', '汽车'],
  },
  {
    id: 'biomedicine',
    zh: '生物医药',
    en: 'Biomedicine',
    aliases: ['医药', '医药健康', '生物技术', '医疗器械', '大健康'],
  },
  {
    id: 'artificialIntelligence',
    zh: '人工智能',
    en: 'Artificial intelligence',
    aliases: ['AI', '大数据', '人工智能与大数据'],
  },
  { id: 'aerospace', zh: '航空航天', en: 'Aerospace', aliases: ['航天', '航空', '低空经济', '商业航天'] },
  {
    id: 'modernAgriculture',
    zh: '现代农业',
    en: 'Modern agriculture',
    aliases: ['农业', '农林牧渔', '智慧农业', '乡村振兴'],
  },
  {
    id: 'constructionTransport',
    zh: '建筑交通',
    en: 'Construction and transport',
    aliases: ['建筑', '交通', '土木建筑', '交通运输', '轨道交通'],
  },
  { id: 'finance', zh: '金融服务', en: 'Financial services', aliases: ['金融', '银行', '金融业'] },
  {
    id: 'cultureTourism',
    zh: '文化旅游',
    en: 'Culture and tourism',
    aliases: ['文旅', '旅游', '文化创意', '文化产业'],
  },
  { id: 'modernLogistics', zh: '现代物流', en: 'Modern logistics', aliases: ['物流', '供应链', '快递物流'] },
  {
    id: 'environmentalProtection',
    zh: '节能环保',
    en: 'Energy saving and environmental protection',
    aliases: ['环保', '节能', '生态环保', '绿色环保'],
  },
])
