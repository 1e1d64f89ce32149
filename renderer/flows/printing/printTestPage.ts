import type { BadgeHolder } from '#shared/badgeDesign/badgeHolder.ts'
import { chooseDesign } from '#shared/badgeDesign/chooseDesign.ts'
import type { ErrorCode } from '#shared/errors/codes.ts'
import { ok, type Result } from '#shared/errors/result.ts'
import type { PrinterTarget } from '#shared/printing/printer.ts'
import type { BadgeStation } from '../badge/badgeStation.ts'

/** Nobody's badge: every gate says that it is not one of ours. */
const CODE = 'FAIRDESK TEST PAGE'

const PATIENCE_MS = 15_000
const LOOK_AGAIN_MS = 300

/** `state` as far as the printer has said by then; `trouble` is what it waits for. */
export interface TestOutcome {
  readonly state: 'sent' | 'printed' | 'waiting'
  readonly trouble: ErrorCode | null
}

/**
 * Prints the standard badge with a made-up holder, drawn and sent as every badge is. It is in no queue and no log, and
 * never tried again by itself.
 */
export async function printTestPage(workplace: BadgeStation, target: PrinterTarget): Promise<Result<TestOutcome>> {
  const { platform } = workplace
  const checked = await platform.call('printers:check', { target })
  if (!checked.ok) return checked
  if (checked.value.trouble !== null) return ok({ state: 'waiting', trouble: checked.value.trouble })
  const { layout } = chooseDesign([], 'staff')
  const drawn = await workplace.drawBadges({ badges: [{ layout, holder: testHolder }], attachments: [] })
  if (!drawn.ok) return drawn
  const card = { pdf: drawn.value.bytes, pages: 1, widthMm: layout.width, heightMm: layout.height }
  const sent = await platform.call('printers:send', { sendId: `${crypto.randomUUID()}:0`, target, card })
  if (!sent.ok) return sent
  const { spoolId } = sent.value
  return spoolId === null ? ok({ state: 'sent', trouble: null }) : follow(workplace, target, spoolId)
}

async function follow(
  { platform }: BadgeStation,
  target: PrinterTarget,
  spoolId: string,
): Promise<Result<TestOutcome>> {
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    const followed = await platform.call('printers:follow', { target, spoolId })
    if (!followed.ok) return followed
    const { state, trouble } = followed.value
    if (state === 'printed') return ok({ state, trouble: null })
    if (trouble !== null || performance.now() > until) return ok({ state: 'waiting', trouble })
    await new Promise((done) => setTimeout(done, LOOK_AGAIN_MS))
  }
}

const testHolder: BadgeHolder = {
  kind: 'staff',
  name: '测试页 Test',
  organisation: 'FairDesk',
  title: '',
  major: '',
  booth: '',
  fairName: '90 × 55 mm',
  venue: '',
  days: '',
  serial: '0000000000000000',
  code: CODE,
}
