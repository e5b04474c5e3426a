/** The daemons of a machine asked about its files: what they say leads to the rows of the plan, as on this computer. */

import { textOf } from '../../../../shared/routers/render/lines.ts'
import type { RouterFile } from '../../../../shared/routers/router-files.ts'
import { type Daemon, judge, type Verdict } from '../../../integrations/router-daemons/daemon.ts'
import type { RouterMachine } from '../../../integrations/router-machine/router-machine.ts'
import { type CheckedHost, type CheckStep, daemonsFor, toStep, withStandIns } from '../check-files.ts'

/** Words: a program and its own. Exit code 127: it is not there. */
const ASK = `
command -v "$1" >/dev/null || exit 127
timeout -k 5 120 "$@" 2>&1 < /dev/null
`
const ABSENT = 127
/** Of `timeout`. */
const TOO_LONG = [124, 137]

export async function askMachine(
  machine: RouterMachine,
  daemon: Daemon,
  path: string,
  scratch: string,
): Promise<Verdict> {
  const env = Object.entries(daemon.env ?? {}).map(([name, value]) => `${name}=${value}`)
  const words = [daemon.name, ...daemon.args(path, scratch)]
  const { exit, output } = await machine.ask(ASK, env.length > 0 ? ['env', ...env, ...words] : words)
  const isThere = env.length === 0 || (await machine.ask(`command -v "$1"`, [daemon.name])).exit === 0
  if (exit === ABSENT || !isThere) return { state: 'unable', why: 'is not on the machine' }
  return judge(daemon, TOO_LONG.includes(exit ?? 0) ? null : exit, output.toString('utf8'))
}

/** Each daemon about its file; `pathOf`: where that file lies on the machine. */
export async function askAbout(
  machine: RouterMachine,
  host: string,
  files: readonly RouterFile[],
  pathOf: (file: RouterFile) => string,
  scratch: string,
): Promise<CheckStep[]> {
  const steps: CheckStep[] = []
  for (const file of files)
    for (const daemon of daemonsFor(file))
      steps.push(toStep(host, file, daemon, await askMachine(machine, daemon, pathOf(file), scratch)))
  return steps
}

/** `$1` folder, `$2` path below it. */
const PUT = `set -e; umask 077; mkdir -p "$(dirname "$1/$2")"; cat > "$1/$2"`

/** The planned files before the daemons of the machine, in a folder of its own that is taken away again. */
export async function checkOnMachine(
  machine: RouterMachine,
  host: string,
  files: readonly RouterFile[],
): Promise<CheckedHost> {
  const folder = (await machine.need('mktemp -d')).trim()
  try {
    for (const file of files) await machine.need(PUT, [folder, file.path], withStandIns(textOf(file.lines)))
    const steps = await askAbout(machine, host, files, ({ path }) => `${folder}/${path}`, folder)
    return {
      host,
      checks: steps.map(({ check }) => check),
      problems: steps.flatMap(({ problems }) => problems),
    }
  } finally {
    await machine.ask('rm -rf -- "$1"', [folder])
  }
}
