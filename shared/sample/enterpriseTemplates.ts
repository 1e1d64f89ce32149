/**
 * What enterprises of each key field are called and look for. One table on purpose, longer than most files. The
 * enterprises are invented; a likeness to an existing one is chance.
 */
import type { ChoiceId } from '../reference/defineChoices.ts'
import type { degrees } from '../reference/degrees.ts'
import type { IndustryDivision } from '../reference/industryDivisions.ts'
import type { keyFields } from '../reference/keyFields.ts'

export type PositionTemplate = {
  readonly title: string
  readonly degree: ChoiceId<typeof degrees>
  readonly majors: string
  /** Monthly pay in thousands of yuan, from and to. */
  readonly pay: readonly [number, number]
}

export type EnterpriseTemplate = {
  readonly keyField: ChoiceId<typeof keyFields>
  readonly industries: readonly [IndustryDivision, ...IndustryDivision[]]
  /** What follows the place and the invented name. */
  readonly endings: readonly [string, string, string]
  readonly positions: readonly PositionTemplate[]
}

const position = (
  title: string,
  degree: PositionTemplate['degree'],
  majors: string,
  from: number,
  to: number,
): PositionTemplate => ({ title, degree, majors, pay: [from, to] })

export const enterpriseTemplates: readonly EnterpriseTemplate[] = [
  {
    keyField: 'energyPower',
    industries: ['44', '38'],
    endings: ['电力工程有限公司', '新能源发电有限公司', '智慧能源集团有限公司'],
    positions: [
      position('电气设计工程师', 'bachelor', '电气工程及其自动化', 8, 13),
      position('风电运维工程师', 'associate', '发电厂及电力系统、电气自动化技术', 6, 9),
      position('储能系统研发工程师', 'master', '电气工程、能源与动力工程', 14, 22),
      position('电力交易员', 'bachelor', '能源与动力工程、金融学', 8, 12),
    ],
  },
  {
    keyField: 'materialsChemicals',
    industries: ['26', '30'],
    endings: ['新材料科技有限公司', '精细化工股份有限公司', '复合材料有限公司'],
    positions: [
      position('材料研发工程师', 'master', '材料科学与工程', 12, 20),
      position('工艺工程师', 'bachelor', '化学工程与工艺', 8, 12),
      position('化验分析员', 'associate', '应用化工技术', 5, 7),
      position('安全环保专员', 'bachelor', '环境工程、化学工程与工艺', 7, 10),
    ],
  },
  {
    keyField: 'equipmentManufacturing',
    industries: ['34', '35'],
    endings: ['重型装备制造有限公司', '智能装备股份有限公司', '精密机床有限公司'],
    positions: [
      position('机械设计工程师', 'bachelor', '机械设计制造及其自动化', 8, 14),
      position('数控技术员', 'associate', '数控技术、机电一体化技术', 6, 9),
      position('工业机器人应用工程师', 'bachelor', '自动化、测控技术与仪器', 9, 15),
      position('质量管理工程师', 'bachelor', '机械设计制造及其自动化', 7, 11),
    ],
  },
  {
    keyField: 'informationCommunication',
    industries: ['65', '63'],
    endings: ['通信技术有限公司', '信息技术股份有限公司', '网络科技有限公司'],
    positions: [
      position('Java 开发工程师', 'bachelor', '计算机科学与技术、软件工程', 10, 18),
      position('5G 网络优化工程师', 'bachelor', '通信工程、电子信息工程', 8, 14),
      position('网络安全工程师', 'bachelor', '网络空间安全', 10, 18),
      position('IT 运维工程师', 'associate', '计算机应用技术、现代通信技术', 6, 9),
    ],
  },
  {
    keyField: 'integratedCircuits',
    industries: ['39'],
    endings: ['微电子有限公司', '半导体材料有限公司', '集成电路设计有限公司'],
    positions: [
      position('数字前端设计工程师', 'master', '微电子科学与工程、集成电路设计与集成系统', 18, 32),
      position('芯片测试工程师', 'bachelor', '微电子科学与工程、电子信息工程', 10, 16),
      position('版图工程师', 'bachelor', '集成电路设计与集成系统', 10, 17),
      position('设备技术员', 'associate', '机电一体化技术', 6, 9),
    ],
  },
  {
    keyField: 'newEnergyVehicles',
    industries: ['36', '38'],
    endings: ['新能源汽车有限公司', '动力电池有限公司', '汽车电控系统有限公司'],
    positions: [
      position('整车控制工程师', 'bachelor', '车辆工程、自动化', 10, 17),
      position('电池研发工程师', 'master', '新能源材料与器件、材料科学与工程', 15, 25),
      position('总装线技术员', 'associate', '新能源汽车技术', 6, 8),
      position('智能驾驶测试工程师', 'bachelor', '车辆工程、电子信息工程', 9, 15),
    ],
  },
  {
    keyField: 'biomedicine',
    industries: ['27', '35'],
    endings: ['生物制药有限公司', '医疗器械股份有限公司', '中药现代化研究有限公司'],
    positions: [
      position('药物研发研究员', 'doctor', '制药工程、生物工程', 22, 35),
      position('质量控制专员', 'bachelor', '制药工程', 7, 10),
      position('生产工艺员', 'associate', '药品生产技术', 5, 7),
      position('临床监查员', 'bachelor', '生物工程、制药工程', 8, 13),
    ],
  },
  {
    keyField: 'artificialIntelligence',
    industries: ['65', '64'],
    endings: ['人工智能科技有限公司', '数据智能技术有限公司', '机器视觉科技有限公司'],
    positions: [
      position('算法工程师', 'master', '人工智能、计算机科学与技术', 18, 32),
      position('数据分析师', 'bachelor', '数据科学与大数据技术', 9, 15),
      position('数据标注项目专员', 'associate', '大数据技术、软件技术', 5, 7),
      position('产品经理（校招）', 'bachelor', '不限', 9, 14),
    ],
  },
  {
    keyField: 'aerospace',
    industries: ['37', '73'],
    endings: ['航空制造有限公司', '航天动力技术研究院', '无人机系统有限公司'],
    positions: [
      position('飞行器结构设计师', 'master', '飞行器设计与工程', 15, 24),
      position('飞控软件工程师', 'bachelor', '自动化、软件工程', 11, 18),
      position('无人机飞手', 'associate', '无人机应用技术', 6, 9),
      position('试验测试工程师', 'bachelor', '测控技术与仪器', 9, 14),
    ],
  },
  {
    keyField: 'modernAgriculture',
    industries: ['01', '13'],
    endings: ['现代农业发展有限公司', '种业科技有限公司', '农产品加工有限公司'],
    positions: [
      position('育种研究员', 'master', '农学', 9, 15),
      position('农业技术推广员', 'associate', '现代农业技术', 5, 7),
      position('食品质检员', 'bachelor', '食品科学与工程', 6, 9),
      position('农产品电商运营', 'associate', '电子商务', 5, 8),
    ],
  },
  {
    keyField: 'constructionTransport',
    industries: ['48', '54'],
    endings: ['路桥建设集团有限公司', '轨道交通运营有限公司', '建筑工程有限公司'],
    positions: [
      position('土木施工员', 'bachelor', '土木工程', 7, 11),
      position('站务员', 'associate', '城市轨道交通运营管理', 5, 7),
      position('造价员', 'associate', '建筑工程技术', 6, 9),
      position('交通规划师', 'master', '交通运输', 10, 16),
    ],
  },
  {
    keyField: 'finance',
    industries: ['66', '68'],
    endings: ['农村商业银行股份有限公司', '融资担保有限公司', '财产保险股份有限公司'],
    positions: [
      position('客户经理', 'bachelor', '金融学、市场营销', 7, 12),
      position('柜员', 'associate', '大数据与会计', 5, 7),
      position('风险管理岗', 'master', '金融学、数据科学与大数据技术', 12, 18),
      position('财务会计', 'bachelor', '会计学', 6, 9),
    ],
  },
  {
    keyField: 'cultureTourism',
    industries: ['88', '72'],
    endings: ['文化旅游发展有限公司', '文化创意有限公司', '景区运营管理有限公司'],
    positions: [
      position('新媒体运营', 'bachelor', '汉语言文学、视觉传达设计', 6, 9),
      position('讲解员', 'associate', '旅游管理', 5, 6),
      position('活动策划', 'bachelor', '旅游管理、市场营销', 6, 9),
      position('平面设计师', 'bachelor', '视觉传达设计', 6, 10),
    ],
  },
  {
    keyField: 'modernLogistics',
    industries: ['59', '54'],
    endings: ['现代物流有限公司', '供应链管理有限公司', '冷链物流有限公司'],
    positions: [
      position('物流规划专员', 'bachelor', '物流管理', 6, 10),
      position('仓储主管', 'associate', '现代物流管理', 6, 8),
      position('国际货运操作员', 'bachelor', '国际经济与贸易、英语', 6, 9),
      position('管理培训生', 'bachelor', '不限', 7, 10),
    ],
  },
  {
    keyField: 'environmentalProtection',
    industries: ['77', '46'],
    endings: ['环境治理有限公司', '节能环保科技有限公司', '水务有限公司'],
    positions: [
      position('环保工程师', 'bachelor', '环境工程', 7, 11),
      position('环境监测员', 'associate', '环境监测技术', 5, 7),
      position('碳资产管理专员', 'bachelor', '环境工程、国际经济与贸易', 8, 12),
      position('人力资源专员', 'bachelor', '人力资源管理', 6, 8),
    ],
  },
]

/** Invented words that a company name is built on; at least as many as there are enterprises. */
export const enterpriseWords = (
  '朔远 澜川 启岳 恒泽 云栩 瀚禾 晟翊 岐岚 沐宸 砺行 凌岳 青桁 曜石 远汀 禾硕 ' +
  '朗峤 泊远 衡澜 竹溪 屿川 鼎沣 锐桥 森屿 嘉禾源 润泓 星陌 长汀 瑾川 北辰岭 渭滨 ' +
  '南屏山 秋澄 拓川 景曜 翎峰 知微 枫桥岸 赤霞 明澜 景岳'
).split(' ')

/** Places with the GB/T 2260 code that their credit codes carry. */
export const enterprisePlaces: readonly [{ city: string; region: string }, ...{ city: string; region: string }[]] = [
  { city: '西安', region: '610100' },
  { city: '宝鸡', region: '610300' },
  { city: '成都', region: '510100' },
  { city: '武汉', region: '420100' },
  { city: '郑州', region: '410100' },
  { city: '兰州', region: '620100' },
  { city: '重庆', region: '500100' },
  { city: '苏州', region: '320500' },
  { city: '合肥', region: '340100' },
  { city: '长沙', region: '430100' },
  { city: '乌鲁木齐', region: '650100' },
  { city: '深圳', region: '440300' },
]
