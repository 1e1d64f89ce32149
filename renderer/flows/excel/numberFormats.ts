/** What a number format (ECMA-376, 18.8.31) makes of a number: a day, a time of day, a share of hundred or a number. */
export type NumberLook = 'day' | 'time' | 'percent' | 'number'

export function lookOf(format: string): NumberLook {
  const known = looks.get(format)
  if (known !== undefined) return known
  const look = findLook(format)
  // A workbook has a few dozen formats for millions of cells; a made-up file could have a format for each.
  if (looks.size < 1000) looks.set(format, look)
  return look
}

const looks = new Map<string, NumberLook>()

function findLook(format: string): NumberLook {
  // Only the part for positive numbers; colours, conditions, literals and "General" have letters that mean nothing.
  const [positive = ''] = format.replace(/"[^"]*"|\\.|_.|\*./g, '').split(';')
  if (/\[(h+|m+|s+)\]/i.test(positive)) return 'number'
  const letters = positive.replace(/\[[^\]]*\]|general|am\/pm|a\/p|上午\/下午/gi, '')
  if (/[yd]|aaa|(?<![0#?.])e(?![+-])/i.test(letters)) return 'day'
  if (/[hs]/i.test(letters)) return 'time'
  if (/m/i.test(letters)) return 'day'
  return letters.includes('%') ? 'percent' : 'number'
}

/**
 * Formats that Excel in Chinese has by number without writing them into the file (ECMA-376, 18.8.30, zh-cn), and the
 * ones of every language that the library doesn't list.
 */
export const builtInFormats: Readonly<Record<number, string>> = {
  5: '#,##0',
  6: '#,##0',
  7: '#,##0.00',
  8: '#,##0.00',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h"时"mm"分"',
  56: 'h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}
