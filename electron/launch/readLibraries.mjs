/**
 * @param {string} output What `ldd BINARY` printed.
 * @returns {string[]} The names of shared libraries that were not found, each once.
 */
export function missingLibraries(output) {
  const names = [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '')
  return [...new Set(names)]
}

/**
 * @param {string} output What `ldconfig -p` printed.
 * @returns {Set<string>} The shared libraries the system's loader knows for this processor.
 */
export function knownLibraries(output) {
  const lines = [...output.matchAll(/^\s*(\S+) \(([^)]*)\) => /gm)]
  // A 64-bit system may also carry 32-bit copies ("libc6" alone); those are of no use to Electron.
  const usable = lines.filter((match) => /x86-64|AArch64|64bit/.test(match[2] ?? ''))
  return new Set(usable.map((match) => match[1] ?? ''))
}

/**
 * @param {string} output What `dpkg-query -W -f '${Package} ${db:Status-Status}\n' NAMES` printed.
 * @param {readonly string[]} names
 * @returns {string[]} Those that are not installed (removed ones with leftover settings count as missing).
 */
export function missingPackages(output, names) {
  const installed = new Set([...output.matchAll(/^(\S+) installed$/gm)].map((match) => match[1]))
  return names.filter((name) => !installed.has(name))
}
