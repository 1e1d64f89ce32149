import { resolve } from 'node:path'

/** What the command line may say; for demonstrations and tests, except the languages. */
export interface LaunchSwitches {
  /** Used instead of the system's documents folder. */
  readonly documentsDirectory: string | undefined
  /** The organiser's agreement to keys without a system keyring, given in advance. */
  readonly isPlainKeystoreAccepted: boolean
}

export function readLaunchSwitches(argv: readonly string[]): LaunchSwitches {
  const documents = valueOf(argv, '--documents-dir')
  return {
    documentsDirectory: documents === undefined ? undefined : resolve(documents),
    isPlainKeystoreAccepted: argv.includes('--accept-plain-keystore'),
  }
}

function valueOf(argv: readonly string[], name: string): string | undefined {
  const value = argv.find((argument) => argument.startsWith(`${name}=`))?.slice(name.length + 1)
  return value === '' ? undefined : value
}
