import { designSizes, standardLayout } from '#shared/badgeDesign/standardLayout.ts'
import { decodeImages } from './decodeImages.ts'
import { drawWithPress } from './drawWithPress.ts'
import type { BadgePress } from './openPress.ts'

/** As dense as a real code, and nobody's: a gate calls it foreign. */
const code = 'FAIRDESK SAMPLE '.padEnd(152, '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:')

/**
 * Draws a badge of nobody and lets it go. What the first badge would otherwise wait for, fonts read in and code compiled,
 * is over before anybody stands at the desk.
 */
export async function warmUp(press: BadgePress): Promise<void> {
  const layout = standardLayout(designSizes['90x55'])
  const holder = { kind: 'student', name: '张三', organisation: '清华大学', title: '', major: '', booth: '' } as const
  const fair = { fairName: '招聘会', venue: '', days: '', serial: '0123456789abcdef', code }
  await drawWithPress(press, decodeImages, { badges: [{ layout, holder: { ...holder, ...fair } }], attachments: [] })
}
