import { existsSync, readFileSync } from 'node:fs'

/**
 * @typedef {object} DisplaySituation
 * @property {string} platform as in process.platform
 * @property {Record<string, string | undefined>} env
 * @property {(path: string) => boolean} hasSocket Whether somebody listens at a local socket.
 */

/**
 * Whether a window can open here. Windows and macOS always have a display. A DISPLAY left over from a session whose X
 * server has gone counts as none.
 * @param {DisplaySituation} situation
 * @returns {boolean}
 */
export function hasDisplay({ platform, env, hasSocket }) {
  if (platform !== 'linux') return true
  if (env.WAYLAND_DISPLAY) return true
  if (!env.DISPLAY) return false
  const local = env.DISPLAY.match(/^(?:unix)?:(\d+)/)
  // A display on another machine, as over ssh, cannot be seen from the file system.
  return local === null || hasSocket(`/tmp/.X11-unix/X${local[1]}`)
}

/** The situation of this process. */
export function hasDisplayHere() {
  return hasDisplay({ platform: process.platform, env: process.env, hasSocket: isListening })
}

/** @param {string} path */
function isListening(path) {
  if (existsSync(path)) return true
  // X servers may listen at an abstract address only, which has no file.
  return existsSync('/proc/net/unix') && readFileSync('/proc/net/unix', 'utf8').includes(`@${path}\n`)
}
