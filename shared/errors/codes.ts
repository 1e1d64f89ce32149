import { accessErrors } from './accessErrors.ts'
import { badgeErrors } from './badgeErrors.ts'
import { consentErrors } from './consentErrors.ts'
import type { ErrorMeaning } from './defineErrors.ts'
import { enterpriseErrors } from './enterpriseErrors.ts'
import { fairErrors } from './fairErrors.ts'
import { fileErrors } from './fileErrors.ts'
import { identifierErrors } from './identifierErrors.ts'
import { importFileErrors } from './importFileErrors.ts'
import { importRowErrors } from './importRowErrors.ts'
import { readerErrors } from './readerErrors.ts'
import { recordErrors } from './recordErrors.ts'
import { systemErrors } from './systemErrors.ts'

/** Every reason that a person can meet, with its words. One file per subject keeps each list readable. */
const meanings = {
  ...accessErrors,
  ...badgeErrors,
  ...consentErrors,
  ...enterpriseErrors,
  ...fairErrors,
  ...fileErrors,
  ...identifierErrors,
  ...importFileErrors,
  ...importRowErrors,
  ...readerErrors,
  ...recordErrors,
  ...systemErrors,
}

export type ErrorCode = keyof typeof meanings

export const errorMeanings: Readonly<Record<ErrorCode, ErrorMeaning>> = meanings

export const isErrorCode = (text: string): text is ErrorCode => Object.hasOwn(meanings, text)
