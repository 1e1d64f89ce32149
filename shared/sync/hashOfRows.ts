import { canonicalJson, pureSha256 } from '../ops/hashOp.ts'
import type { RecordState } from './protocol.ts'

/** SHA-256 of the canonical JSON of a snapshot page's rows. Rule N1. */
export const hashOfRows = (rows: readonly RecordState[], digest = pureSha256): string => digest(canonicalJson(rows))
