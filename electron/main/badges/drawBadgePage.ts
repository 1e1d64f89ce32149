import { breakName } from '#shared/names/breakName.ts'
import { drawQr, QR_SIDE_MM } from './drawQr.ts'
import { bandOf } from './kindBands.ts'

export const PAGE_WIDTH_MM = 90
export const PAGE_HEIGHT_MM = 55

export interface BadgeText {
  readonly name: string
  readonly organisation: string
  /** An attendee kind. */
  readonly kind: string
  readonly fairName: string
  /** Text of the QR code. */
  readonly code: string
}

/**
 * One badge as an HTML page of exactly its size. Sizes of text are left to `fitText`, which measures; each element
 * that it fits names its largest size, the smallest on one line, and the smallest of all in points.
 * Undefined when the code can't be drawn.
 */
export function drawBadgePage(badge: BadgeText): string | undefined {
  const qr = drawQr(badge.code)
  if (qr === undefined) return undefined
  const band = bandOf(badge.kind)
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>FairDesk</title>
<style>${STYLE}.band{background:${band.color}}</style>
<div class="page">
<div class="fair" data-fit="9 6 5">${escapeHtml(badge.fairName)}</div>
<div class="name" data-fit="30 17 6"><b dir="auto">${escapeHtml(breakName(badge.name))}</b></div>
<div class="organisation" data-fit="12 9 5"><span dir="auto">${escapeHtml(badge.organisation)}</span></div>
<div class="qr">${qr}</div>
<div class="band" data-fit="16 8 6"><b>${escapeHtml(band.zh)}</b> ${escapeHtml(band.en)}</div>
</div>
</html>`
}

/** Families in the order tried for each character: the usual ones of each system, then those with the rare characters. */
const FONTS = [
  'Noto Sans CJK SC',
  'Noto Sans SC',
  'Source Han Sans SC',
  'Microsoft YaHei',
  'PingFang SC',
  'SimHei',
  'Noto Sans Arabic',
  'Microsoft Uighur',
  'Plangothic P1',
  'SimSun-ExtB',
  'SimSun-ExtG',
  'HanaMinA',
  'HanaMinB',
  'sans-serif',
]

const STYLE = `
@page{size:${PAGE_WIDTH_MM}mm ${PAGE_HEIGHT_MM}mm;margin:0}
*{box-sizing:border-box;margin:0;padding:0}
html,body{background:#fff;color:#000;font-family:${FONTS.map((font) => (font === 'sans-serif' ? font : `"${font}"`)).join(',')};
-webkit-print-color-adjust:exact}
.page{position:relative;width:${PAGE_WIDTH_MM}mm;height:${PAGE_HEIGHT_MM}mm;overflow:hidden}
.page>div{position:absolute;overflow:hidden;line-height:1.22;overflow-wrap:anywhere}
.fair{left:4mm;top:3mm;width:82mm;height:5.5mm;color:#333}
.name{left:4mm;top:10mm;width:56mm;height:19mm;display:flex;align-items:center;text-wrap:balance;word-break:keep-all}
.organisation{left:4mm;top:30mm;width:56mm;height:11.5mm;display:flex;align-items:center}
.qr{right:3mm;top:${(9 + 33 / 2 - QR_SIDE_MM / 2).toFixed(2)}mm;width:${QR_SIDE_MM}mm;height:${QR_SIDE_MM}mm}
.qr svg{display:block;width:100%;height:100%}
.band{left:-1mm;right:-1mm;bottom:-1mm;height:12.5mm;padding:0 5mm;color:#fff;line-height:11.5mm!important;white-space:nowrap}
`

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as text, whatever it holds: nobody's name is markup. */
export const escapeHtml = (text: string): string =>
  text.toWellFormed().replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
