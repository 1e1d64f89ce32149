/**
 * The import zones of docs/architecture.md. Run by tests/architecture/checkZones.mjs, which also makes sure that no
 * module on disk escaped the cruise.
 */

const TEST = '\\.test\\.tsx?$'
const ROOMS = ['shared', 'electron', 'renderer', 'server', 'cli']

/** What each room may import besides itself and npm packages. */
const roomMayImport = {
  shared: [],
  electron: ['shared', 'resources'],
  renderer: ['shared', 'resources'],
  server: ['shared', 'renderer', 'resources'],
  cli: ['shared', 'renderer', 'electron', 'resources'],
}

/** Pure libraries that shared may use. */
const PURE_LIBRARIES = ['zod', 'libphonenumber-js', 'pinyin-pro', '@noble/[^/]+', 'uuid', 'canonicalize']

/** Inside renderer: what each zone may import besides itself and shared. A feature never imports another feature. */
const zoneMayImport = {
  app: ['features', 'session', 'flows', 'db', 'workers', 'components', 'i18n', 'platform'],
  session: ['flows', 'db', 'components', 'i18n', 'platform'],
  flows: ['db', 'platform'],
  workers: ['flows', 'db', 'platform'],
  db: ['platform'],
  components: ['i18n'],
  i18n: ['platform'],
  platform: [],
}
const consoleMayImport = ['server/console', 'shared', 'renderer/components', 'renderer/i18n', 'renderer/platform']
const featureMayImport = ['session', 'flows', 'db', 'components', 'i18n', 'platform']

const anyOf = (names) => `(?:${names.join('|')})`
const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

const roomRules = Object.entries(roomMayImport).map(([room, others]) =>
  forbid(
    `room-${room}`,
    `${room}/ imports only ${[room, ...others].join(', ')} and packages`,
    { path: `^${room}/`, pathNot: [TEST, '^renderer/bench/', '^server/console/'] },
    {
      path: `^${anyOf([...ROOMS, 'tests', 'resources'].filter((other) => other !== room && !others.includes(other)))}/`,
    },
  ),
)

const zoneRules = Object.entries(zoneMayImport).map(([zone, others]) =>
  forbid(
    `zone-${zone}`,
    `renderer/${zone}/ imports only ${[zone, ...others].join(', ')}`,
    { path: `^renderer/${zone}/`, pathNot: TEST },
    { path: '^renderer/', pathNot: `^renderer/${anyOf([zone, ...others])}/` },
  ),
)

module.exports = {
  forbidden: [
    ...roomRules,
    ...zoneRules,
    forbid(
      'zone-features',
      'a feature imports no other feature, and nothing that stands to its left',
      { path: '^renderer/features/([^/]+)/', pathNot: TEST },
      { path: '^renderer/', pathNot: ['^renderer/features/$1/', `^renderer/${anyOf(featureMayImport)}/`] },
    ),
    forbid(
      'zone-unknown',
      'a folder of renderer/ that has no zone: give it one in .dependency-cruiser.cjs and docs/architecture.md',
      {
        path: '^renderer/[^/]+/',
        pathNot: [TEST, `^renderer/${anyOf([...Object.keys(zoneMayImport), 'features', 'bench'])}/`],
      },
      {},
    ),
    forbid(
      'shared-is-pure',
      'shared/ does no I/O: no Node modules, and only the listed pure libraries',
      { path: '^shared/', pathNot: TEST },
      { pathNot: [`(^|/)node_modules/${anyOf(PURE_LIBRARIES)}/`, `^${anyOf(ROOMS)}/`] },
    ),
    forbid(
      'renderer-without-node',
      'the renderer is sandboxed: no Node modules, no Electron',
      { path: '^renderer/', pathNot: [TEST, '^renderer/bench/'] },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'renderer-without-electron',
      'the renderer reaches Electron only through window.api',
      { path: '^renderer/', pathNot: [TEST, '^renderer/bench/'] },
      { path: '(^|/)node_modules/electron/' },
    ),
    forbid(
      'data-without-react',
      'db, flows and workers know nothing of screens',
      { path: '^renderer/(db|flows|workers)/', pathNot: TEST },
      {
        path: '(^|/)node_modules/(react|react-dom|react-router|react-i18next|antd|@ant-design/[^/]+|dexie-react-hooks)/',
      },
    ),
    forbid(
      'components-without-data',
      'components show what they are given',
      { path: '^renderer/(components|i18n)/', pathNot: TEST },
      { path: '(^|/)node_modules/(dexie|dexie-react-hooks)/' },
    ),
    forbid(
      'launch-with-builtins-only',
      'electron/launch runs before anything is installed',
      { path: '^electron/launch/', pathNot: TEST },
      { dependencyTypesNot: ['core'], pathNot: '^electron/launch/' },
    ),
    forbid(
      'app-without-launch',
      'the launcher is not part of the app',
      { path: '^electron/(main|preload)/' },
      { path: '^electron/launch/' },
    ),
    forbid(
      'console-alone',
      'the console is a page of its own: it shares with the app what shows things, and with the server what shared/ says',
      { path: '^server/console/', pathNot: TEST },
      { path: `^${anyOf([...ROOMS, 'tests', 'resources'])}/`, pathNot: `^${anyOf(consoleMayImport)}/` },
    ),
    forbid(
      'console-without-node',
      'the console runs in a browser',
      { path: '^server/console/', pathNot: [TEST, 'vite\\.config\\.ts$'] },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'server-without-window',
      'of the app the server uses only what writes workbooks, which needs no database and no window',
      { path: '^server/', pathNot: [TEST, '^server/console/'] },
      { path: '^renderer/', pathNot: '^renderer/flows/report/(writeWorkbook|localClock)\\.ts$' },
    ),
    forbid(
      'server-without-console',
      'the server serves what was built of the console, it never runs it',
      { path: '^server/', pathNot: '^server/console/' },
      { path: '^server/console/' },
    ),
    forbid(
      'cli-without-window',
      'commands use the flows that need no database and no window, and find the project through the launcher',
      { path: '^cli/', pathNot: TEST },
      { path: '^(renderer|electron)/', pathNot: ['^renderer/flows/excel/', '^electron/launch/'] },
    ),
    forbid('no-cycle', 'modules that need each other cannot be understood one by one', {}, { circular: true }),
    // An address of a file (`?url`, `?asset`) is the bundler's own spelling; the build fails where it leads nowhere.
    forbid(
      'no-unresolvable',
      'an import that leads nowhere',
      // What a bench compares with has a package.json of its own and is installed when that bench runs.
      { pathNot: '^tests/bench/sync/peers/' },
      { couldNotResolve: true, pathNot: '\\?(?:url|asset)$' },
    ),
  ],
  options: {
    // TypeScript 7 offers no parser to other programs, with which dependency-cruiser silently sees nothing.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'require', 'types'],
    },
  },
}
