import { defineChoices } from './defineChoices.ts'

/** Ownership of an enterprise (单位性质). */
export const natures = defineChoices([
  {
    id: 'stateOwned',
    zh: '国有',
    en: 'State-owned',
    aliases: [
      '国有企业',
      '国企',
      '央企',
      '中央企业',
      '地方国企',
      '国有独资',
      '国有控股',
      '国有控股企业',
      '国有独资企业',
      'soe',
    ],
  },
  {
    id: 'private',
    zh: '民营',
    en: 'Private',
    aliases: ['民营企业', '民企', '私营', '私营企业', '私企', '股份制企业', '上市公司', '民营上市公司'],
  },
  {
    id: 'foreign',
    zh: '外资',
    en: 'Foreign-invested',
    aliases: ['外资企业', '外商独资', '外企', '外商投资企业', '港澳台资', '港澳台企业', '港澳台商投资企业', 'foreign'],
  },
  {
    id: 'jointVenture',
    zh: '合资',
    en: 'Joint venture',
    aliases: ['合资企业', '中外合资', '中外合资企业', '中外合作', 'jv'],
  },
  {
    id: 'institution',
    zh: '事业单位',
    en: 'Public institution',
    aliases: ['科研院所', '科研设计单位', '高等教育单位', '高校', '医疗卫生单位', '中初教育单位', '其他事业单位'],
  },
  {
    id: 'government',
    zh: '机关',
    en: 'Government',
    aliases: ['党政机关', '政府机关', '机关单位', '国家机关', '公务员'],
  },
  {
    id: 'other',
    zh: '其他',
    en: 'Other',
    aliases: [
      '其它',
      '社会团体',
      '社会组织',
      '其他企业',
      '民办非企业',
      '民办非企业单位',
      '个体工商户',
      '部队',
      '城镇社区',
      '农村建制村',
    ],
  },
])
