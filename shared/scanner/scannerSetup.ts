import { z } from 'zod'

/** What a scanner types before and after a code. Letters are upper-case, as every key of a scanner is read. */
const affix = z.string().max(20)

/** How the keyboard-wedge scanner of one station types; found by the learn mode or set by hand. */
export const scannerSetupSchema = z.object({
  /** Taken off the beginning of a code that has it. */
  prefix: affix,
  /** Taken off the end, before the key that ends the code. */
  suffix: affix,
  /** `any`: Enter, Tab or a pause ends a code, as most scanners are set. `pause`: the scanner presses no key at the end. */
  endKey: z.enum(['any', 'enter', 'tab', 'pause']),
  /** The mean time between two characters of a code at most, ms. Nobody types eight in a row faster than 30. */
  gapMs: z.int().min(10).max(50),
  /** Fewer characters in a row are no code. */
  shortest: z.int().min(5).max(12),
})
export type ScannerSetup = z.infer<typeof scannerSetupSchema>

/** Right for scanners as they leave the factory. */
export const usualScanner: ScannerSetup = { prefix: '', suffix: '', endKey: 'any', gapMs: 24, shortest: 8 }
