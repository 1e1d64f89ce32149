import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const rooms = ['cli', 'electron', 'renderer', 'server', 'shared', 'tests']
const module = /\.(?:tsx?|mjs|cjs|js)$/
const leftOut = /\.d\.ts$/

/**
 * Every module that stands in the rooms of the project.
 * @param {string} root
 * @returns {string[]} Paths from the root, with forward slashes.
 */
export function sourceFiles(root) {
  return existingRooms(root).flatMap((room) =>
    readdirSync(join(root, room), { encoding: 'utf8', recursive: true })
      .filter((path) => module.test(path) && !leftOut.test(path))
      .map((path) => `${room}/${path.replaceAll('\\', '/')}`),
  )
}

/**
 * @param {string} root
 * @returns {string[]} The rooms that exist.
 */
export function existingRooms(root) {
  return rooms.filter((room) => existsSync(join(root, room)))
}
