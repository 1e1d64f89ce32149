import { accessErrors } from './accessErrors.ts'
import { badgeErrors } from './badgeErrors.ts'
import { consentErrors } from './consentErrors.ts'
import type { ErrorMeaning } from './defineErrors.ts'
import { designErrors } from './designErrors.ts'
import { enterpriseErrors } from './enterpriseErrors.ts'
import { fairErrors } from './fairErrors.ts'
import { fileErrors } from './fileErrors.ts'
import { identifierErrors } from './identifierErrors.ts'
import { importFileErrors } from './importFileErrors.ts'
import { importRowErrors } from './importRowErrors.ts'
import { printErrors } from './printErrors.ts'
import { readerErrors } from './readerErrors.ts'
import { recordErrors } from './recordErrors.ts'
import { serverErrors } from './serverErrors.ts'
import { syncErrors } from './syncErrors.ts'
import { systemErrors } from './systemErrors.ts'

/** Every reason that a person can meet, with its words. One file per subject keeps each list readable. */
const meanings = {
  ...accessErrors,
  ...badgeErrors,
  ...consentErrors,
  ...designErrors,
  ...enterpriseErrors,
  ...fairErrors,
  ...fileErrors,
  ...identifierErrors,
  ...importFileErrors,
  ...importRowErrors,
  ...printErrors,
  ...readerErrors,
  ...recordErrors,
  ...serverErrors,
  ...syncErrors,
  ...systemErrors,
}

export type ErrorCode = keyof typeof meanings

export const errorMeanings: Readonly<Record<ErrorCode, ErrorMeaning>> = meanings

export const isErrorCode = (text: string): text is ErrorCode => Object.hasOwn(meanings, text)
