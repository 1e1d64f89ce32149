import { basename } from 'node:path'
import { isErrorCode } from '#shared/errors/codes.ts'
import { importLimits } from '#shared/import/limits.ts'
import { refuse } from './importReport.ts'
import { printOutcome } from './printOutcome.ts'
import { readArguments } from './readArguments.ts'

/** Says why a file was refused whose own process could not: `refuseFile.ts CODE`, then the command's arguments. */
const [code = '', ...args] = process.argv.slice(2)
const path = readArguments(args)?.path ?? ''
const details = { seconds: importLimits.readMs / 1000 }
printOutcome(refuse(basename(path), { code: isErrorCode(code) ? code : 'IMPORT_UNREADABLE', details }), args)
