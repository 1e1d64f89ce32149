import { fail, type Result } from '#shared/errors/result.ts'
import { codeOf } from './writeFileDurably.ts'

/** What a failed write means to the person who asked for the file. */
export function explainFileError(error: unknown, platform: NodeJS.Platform = process.platform): Result<never> {
  // Windows refuses to replace a file that Excel holds open with the code of a missing permission.
  if (platform === 'win32' && isRename(error) && isRefusal(codeOf(error))) return fail('FILE_IN_USE')
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

const isRename = (error: unknown): boolean => error instanceof Error && 'syscall' in error && error.syscall === 'rename'

const isRefusal = (code: string | undefined): boolean => code === 'EPERM' || code === 'EACCES'
