import { fail, type Result } from '#shared/errors/result.ts'
import { codeOf } from './writeFileDurably.ts'

/** What a failed write means to the person who asked for the file. */
export function explainFileError(error: unknown): Result<never> {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fail('FILE_DISK_FULL')
    case 'EBUSY':
    case 'ETXTBSY':
      return fail('FILE_IN_USE')
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return fail('FILE_WRITE_DENIED')
    default:
      return fail('FILE_WRITE_FAILED')
  }
}
