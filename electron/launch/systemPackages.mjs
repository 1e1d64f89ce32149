/**
 * Which Debian 12 package holds each shared library that Electron links or opens. Libraries of the C runtime are left
 * out: where those are missing nothing starts at all.
 * @type {Readonly<Record<string, string>>}
 */
export const packageOfLibrary = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libcairo.so.2': 'libcairo2',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libexpat.so.1': 'libexpat1',
  'libudev.so.1': 'libudev1',
}

/** Chinese letters on screen. */
export const FONT_PACKAGE = 'fonts-noto-cjk'

/**
 * A display in memory, for machines without a screen: command and the package that holds it.
 * @type {readonly (readonly [string, string])[]}
 */
export const virtualDisplayCommands = [
  ['Xvfb', 'xvfb'],
  ['xvfb-run', 'xvfb'],
  ['xauth', 'xauth'],
]

/**
 * What only the tests need: reading PDFs and QR codes back, a real print queue, watching data syncs, a real Chinese input
 * method, another spreadsheet program, a
 * browser.
 * @type {readonly string[]}
 */
export const testPackages = [
  'poppler-utils',
  'zbar-tools',
  'unzip',
  'cups',
  'printer-driver-cups-pdf',
  'strace',
  'xdotool',
  'fcitx5',
  'fcitx5-pinyin',
  'fcitx5-frontend-gtk3',
  'fcitx5-modules',
  'dbus',
  'dbus-x11',
  'x11-utils',
  'libreoffice-calc-nogui',
  'chromium',
]

// Debian 13 and Ubuntu 24.04 renamed the packages whose libraries contain times, for 64-bit time.
const renamed = ['libgtk-3-0', 'libasound2', 'libglib2.0-0', 'libatk1.0-0', 'libatk-bridge2.0-0', 'libatspi2.0-0']
const renamedInNewReleases = new Set([...renamed, 'libcups2'])

/**
 * @typedef {object} System
 * @property {boolean} isDebian Debian or a system made from it, with apt-get.
 * @property {boolean} hasLongTimeNames Its packages carry the t64 names.
 */

/**
 * @param {string} osRelease The text of /etc/os-release.
 * @returns {System}
 */
export function readSystem(osRelease) {
  const value = (/** @type {string} */ key) => osRelease.match(new RegExp(`^${key}="?([^"\\n]*)"?$`, 'm'))?.[1] ?? ''
  const id = value('ID')
  const version = Number.parseFloat(value('VERSION_ID'))
  const isDebian = id === 'debian' || value('ID_LIKE').split(' ').includes('debian')
  // Debian testing has no VERSION_ID; it is newer than every release.
  const isNewDebian = id === 'debian' && (Number.isNaN(version) || version >= 13)
  return { isDebian, hasLongTimeNames: isNewDebian || (id === 'ubuntu' && version >= 24) }
}

/**
 * @param {string} name The Debian 12 name of a package.
 * @param {System} system
 * @returns {string} Its name on this system.
 */
export function packageName(name, system) {
  return system.hasLongTimeNames && renamedInNewReleases.has(name) ? `${name}t64` : name
}
