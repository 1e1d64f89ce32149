import { expect, test } from 'vitest'
import { knownLibraries, missingLibraries, missingPackages } from './readLibraries.mjs'

test('libraries that ldd did not find are named once', () => {
  const output = [
    '\tlinux-vdso.so.1 (0x00007ffc8a5f2000)',
    '\tlibgtk-3.so.0 => not found',
    '\tlibnss3.so => /lib/x86_64-linux-gnu/libnss3.so (0x00007f1d2a000000)',
    '\tlibasound.so.2 => not found',
    '\tlibgtk-3.so.0 => not found',
    '\t/lib64/ld-linux-x86-64.so.2 (0x00007f1d3a000000)',
  ].join('\n')
  expect(missingLibraries(output)).toEqual(['libgtk-3.so.0', 'libasound.so.2'])
})

test('a static program or no output has nothing missing', () => {
  expect(missingLibraries('\tnot a dynamic executable\n')).toEqual([])
  expect(missingLibraries('')).toEqual([])
})

test('only libraries for this processor count as known', () => {
  const output = [
    "2 libs found in cache `/etc/ld.so.cache'",
    '\tlibnss3.so (libc6,x86-64) => /lib/x86_64-linux-gnu/libnss3.so',
    '\tlibgbm.so.1 (libc6) => /lib/i386-linux-gnu/libgbm.so.1',
    '\tlibgtk-3.so.0 (libc6,AArch64) => /lib/aarch64-linux-gnu/libgtk-3.so.0',
  ].join('\n')
  expect([...knownLibraries(output)]).toEqual(['libnss3.so', 'libgtk-3.so.0'])
})

test('a removed package whose settings stayed behind is missing', () => {
  const output = 'strace installed\nxdotool config-files\n'
  expect(missingPackages(output, ['strace', 'xdotool', 'fcitx5'])).toEqual(['xdotool', 'fcitx5'])
})
