/**
 * @typedef {object} Missing
 * @property {readonly string[]} packages Debian packages to install.
 * @property {readonly string[]} libraries Shared libraries no package is known for.
 */

/**
 * @param {readonly string[]} packages
 * @param {boolean} hasSudo
 * @returns {string} One command line that installs them on Debian.
 */
export function installCommand(packages, hasSudo) {
  const install = `apt-get install -y --no-install-recommends ${packages.join(' ')}`
  return hasSudo ? `sudo apt-get update && sudo ${install}` : `su -c 'apt-get update && ${install}'`
}

/**
 * What to tell a person who has to install system packages by hand.
 * @param {Missing} missing
 * @param {{ isDebian: boolean, hasSudo: boolean, purpose: string }} circumstances purpose: "FairDesk", "the tests"
 * @returns {string[]} Lines.
 */
export function explainMissing(missing, { isDebian, hasSudo, purpose }) {
  const { packages, libraries } = missing
  const lines = []
  if (packages.length > 0) {
    lines.push(`For ${purpose}, these system packages are missing: ${packages.join(', ')}.`)
    if (isDebian)
      lines.push('Install them with this command, then start again:', '', `  ${installCommand(packages, hasSudo)}`, '')
    else lines.push('(Those are their names on Debian.) Install what holds them on your system, then start again.')
  }
  if (libraries.length > 0) {
    lines.push(`No package is known for these shared libraries that Electron needs: ${libraries.join(', ')}.`)
    lines.push('Install the packages of your system that hold them, then start again.')
  }
  return lines
}
