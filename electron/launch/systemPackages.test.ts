import { describe, expect, test } from 'vitest'
import { explainMissing, installCommand } from './explainMissing.mjs'
import { packageName, readSystem } from './systemPackages.mjs'

const debian12 = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\nVERSION_ID="12"\n'
const ubuntu24 = 'NAME="Ubuntu"\nVERSION_ID="24.04"\nID=ubuntu\nID_LIKE=debian\n'
const fedora = 'NAME="Fedora Linux"\nID=fedora\nVERSION_ID=42\n'

describe('package names follow the system', () => {
  test('Debian 12 keeps the old names', () => {
    const system = readSystem(debian12)
    expect(system).toEqual({ isDebian: true, hasLongTimeNames: false })
    expect(packageName('libasound2', system)).toBe('libasound2')
  })

  test('Debian 13, Debian testing and Ubuntu 24.04 have the t64 names, for the renamed packages only', () => {
    for (const text of ['ID=debian\nVERSION_ID="13"\n', 'ID=debian\n', ubuntu24]) {
      const system = readSystem(text)
      expect(system).toEqual({ isDebian: true, hasLongTimeNames: true })
      expect(packageName('libasound2', system)).toBe('libasound2t64')
      expect(packageName('libnss3', system)).toBe('libnss3')
    }
  })

  test('another distribution is not taken for Debian', () => {
    expect(readSystem(fedora).isDebian).toBe(false)
    expect(readSystem('').isDebian).toBe(false)
  })
})

describe('a person is told what is missing', () => {
  const missing = { packages: ['libgtk-3-0', 'xvfb'], libraries: [] }

  test('on Debian with the names and one command', () => {
    const text = explainMissing(missing, { isDebian: true, hasSudo: true, purpose: 'FairDesk' }).join('\n')
    expect(text).toContain('libgtk-3-0, xvfb')
    expect(text).toContain(installCommand(missing.packages, true))
  })

  test('without sudo the command asks for the administrator in another way', () => {
    expect(installCommand(['xauth'], false)).toBe(
      "su -c 'apt-get update && apt-get install -y --no-install-recommends xauth'",
    )
  })

  test('elsewhere with the names only', () => {
    const text = explainMissing(missing, { isDebian: false, hasSudo: true, purpose: 'FairDesk' }).join('\n')
    expect(text).toContain('libgtk-3-0, xvfb')
    expect(text).not.toContain('apt-get')
  })

  test('a library without a known package is named itself', () => {
    const unknown = { packages: [], libraries: ['libnew.so.7'] }
    expect(explainMissing(unknown, { isDebian: true, hasSudo: true, purpose: 'FairDesk' }).join('\n')).toContain(
      'libnew.so.7',
    )
  })
})
