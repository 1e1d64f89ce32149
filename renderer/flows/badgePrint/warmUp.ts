import { sampleHolder } from '#shared/badgeDesign/sampleHolders.ts'
import { designSizes, standardLayout } from '#shared/badgeDesign/standardLayout.ts'
import { decodeImages } from './decodeImages.ts'
import { drawWithPress } from './drawWithPress.ts'
import type { BadgePress } from './openPress.ts'

/**
 * Draws a badge of nobody and lets it go. What the first badge would otherwise wait for, fonts read in and code compiled,
 * is over before anybody stands at the desk.
 */
export async function warmUp(press: BadgePress): Promise<void> {
  const layout = standardLayout(designSizes['90x55'])
  const holder = sampleHolder('usual', 'student', '招聘会')
  await drawWithPress(press, decodeImages, { badges: [{ layout, holder }], attachments: [] })
}
