import { execFile, spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A CUPS of the test's own, with a printer that writes PDF files: real filters, real queue, nothing of the system's. */
export interface PrintSystem {
  readonly printer: string
  /** What the programs of CUPS and the app take their server from. */
  readonly server: string
  /** Runs one of the programs of CUPS. */
  command(program: string, ...args: readonly string[]): Promise<string>
  /** Another printer like the first. */
  addPrinter(name: string): Promise<void>
  /** The files that came out so far, in the order of their jobs. */
  printed(): Promise<readonly string[]>
  close(): Promise<void>
}

const PPD = '/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd'

export async function openPrintSystem(printer = 'Cards'): Promise<PrintSystem> {
  const folder = await mkdtemp(join(tmpdir(), 'fairdesk-cups-'))
  // Its filters run as another user.
  await chmod(folder, 0o755)
  await Promise.all(['root', 'spool', 'cache', 'state', 'log', 'temp'].map((name) => mkdir(join(folder, name))))
  await chmod(join(folder, 'temp'), 0o1777)
  const server = join(folder, 'cups.sock')
  await writeFile(join(folder, 'cupsd.conf'), daemonSettings(server))
  await writeFile(join(folder, 'cups-files.conf'), folderSettings(folder))
  const daemon = spawn('cupsd', ['-f', '-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')], {
    stdio: 'ignore',
  })
  const ended = new Promise((done) => daemon.once('exit', done))
  const startedMs = Date.now()
  const command = async (program: string, ...args: readonly string[]): Promise<string> => {
    const { stdout } = await run(program, args, { env: { ...process.env, CUPS_SERVER: server, LC_ALL: 'C' } })
    return stdout
  }
  await until(() => command('lpstat', '-r'))
  const addPrinter = async (name: string): Promise<void> => {
    await command('lpadmin', '-p', name, '-E', '-v', 'cups-pdf:/', '-P', PPD)
  }
  await addPrinter(printer)
  return {
    printer,
    server,
    command,
    addPrinter,
    printed: () => listPrinted(startedMs),
    close: async () => {
      daemon.kill()
      await ended
      await Promise.all((await listPrinted(startedMs)).map((file) => rm(file)))
      await rm(folder, { recursive: true })
    },
  }
}

/** Where the PDF printer puts the files of whoever prints. */
async function listPrinted(sinceMs: number): Promise<readonly string[]> {
  // The backend asks the system where the person's files are, whatever HOME says.
  const folder = join(userInfo().homedir, 'PDF')
  const files = (await readdir(folder).catch(() => [])).filter((name) => /FairDesk.*-job_\d+\.pdf$/.test(name))
  const dated = await Promise.all(
    files.map(async (name) => ({ path: join(folder, name), at: (await stat(join(folder, name))).mtimeMs })),
  )
  const number = (path: string) => Number(/-job_(\d+)\.pdf$/.exec(path)?.[1])
  return dated
    .filter(({ at }) => at >= sinceMs - 1)
    .map(({ path }) => path)
    .toSorted((a, b) => number(a) - number(b))
}

async function until(works: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const isThere = await works().then(
      () => true,
      () => false,
    )
    if (isThere) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('CUPS did not start')
}

const daemonSettings = (server: string): string => `LogLevel warn
Listen ${server}
Browsing Off
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`

const folderSettings = (folder: string): string => `ServerRoot ${folder}/root
RequestRoot ${folder}/spool
CacheDir ${folder}/cache
StateDir ${folder}/state
TempDir ${folder}/temp
ErrorLog ${folder}/log/error_log
AccessLog ${folder}/log/access_log
PageLog ${folder}/log/page_log
SystemGroup root lpadmin
`
