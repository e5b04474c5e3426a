/** The files of a machine as they are there, compared with those of the plan: what an installation would change. */
import { type ComparedFile, compareFound } from '../../../../shared/routers/install/file-changes.ts'
import { hideSecrets } from '../../../../shared/routers/install/hide-secrets.ts'
import type { ReadText } from '../../../../shared/routers/read/statement.ts'
import { FileFault } from '../../../../shared/routers/read/statement.ts'
import type { RouterFile } from '../../../../shared/routers/router-files.ts'
import { type RouterProblem, reportRouter } from '../../../../shared/routers/router-problem.ts'
import type { RoutingRules } from '../../../../shared/routers/rows.ts'
import type { RouterMachine } from '../../../integrations/router-machine/router-machine.ts'
import { secretsNamedIn } from '../../../vault/placeholders.ts'
import { fillSecrets, type Secrets } from '../fill-secrets.ts'
import { readMachineFile, withIncluded } from './machine-files.ts'

export interface MachineComparison {
  readonly files: readonly ComparedFile[]
  /** The planned files, secrets in their places where the vault has them. */
  readonly planned: readonly RouterFile[]
  /** Files of the machine that cannot be understood or merged, by file and line. */
  readonly problems: readonly RouterProblem[]
  /** Names of secrets that nobody told. */
  readonly untold: readonly string[]
  /** Values that are not to be shown. */
  readonly hidden: readonly string[]
}

export interface Comparing {
  readonly host: string
  readonly files: readonly RouterFile[]
  readonly rules: RoutingRules
  readonly vault: Secrets | null
  /** Paths of files that are replaced, whoever wrote them: `etc/kea/kea-dhcp4.conf`; `all`. */
  readonly replace: readonly string[]
}

export async function compareMachine(
  machine: RouterMachine,
  comparing: Comparing,
): Promise<MachineComparison> {
  const { host, rules, vault, replace } = comparing
  const planned = comparing.files.map((file) => filled(file, rules, vault))
  const names = [
    ...new Set(comparing.files.flatMap(({ lines }) => lines.flatMap(({ text }) => secretsNamedIn(text)))),
  ]
  const untold = names.filter((name) => (vault?.get(name) ?? null) === null)
  const files: ComparedFile[] = []
  const problems: RouterProblem[] = []
  for (const file of planned) {
    const isReplaced = replace.includes('all') || replace.includes(file.path)
    try {
      files.push(await compareOne(machine, file, isReplaced, untold))
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      problems.push(faultOf(host, file, error))
    }
  }
  const hidden = names.flatMap((name) =>
    [vault?.get(name) ?? [], fillSecrets(`{{secret:${name}}}`, rules, vault)].flat(),
  )
  return { files, planned, problems, untold, hidden: hidden.filter((text) => !text.startsWith('{{')) }
}

const filled = (file: RouterFile, rules: RoutingRules, vault: Secrets | null): RouterFile => ({
  ...file,
  lines: file.lines.map((line) => ({ ...line, text: fillSecrets(line.text, rules, vault) })),
})

async function compareOne(
  machine: RouterMachine,
  file: RouterFile,
  isReplaced: boolean,
  untold: readonly string[],
): Promise<ComparedFile> {
  const path = `/${file.path}`
  const found = await readMachineFile(machine, path)
  const veiled = found && withUntold(file, found, untold)
  return withIncluded(machine, (open) => compareFound(file, veiled?.path ?? path, veiled, open, isReplaced))
}

/** A secret that nobody told cannot be compared: the one that is there counts as the right one. */
function withUntold(file: RouterFile, found: ReadText, [name]: readonly string[]): ReadText {
  if (name === undefined || file.kind !== 'keepalived') return found
  const text = found.text.replace(/(\bauth_pass\s+)("[^"\n]*"|\S+)/g, `$1"{{secret:${name}}}"`)
  return { ...found, text }
}

function faultOf(host: string, file: RouterFile, { file: at, line, message }: FileFault): RouterProblem {
  const text = message.replace(/^.*?, line \d+: /, '')
  return reportRouter(
    'error',
    'machine_file_unusable',
    host,
    { file: at, line, text },
    { host, file: file.path, line },
  )
}

/** For people and `--json`, without secrets. */
export const fileJson = ({ path, state, way, differences }: ComparedFile, hidden: readonly string[]) => ({
  path,
  state,
  way,
  differences: differences.map((one) => ({
    ...one,
    inside: hide(one.inside, hidden),
    planned: hide(one.planned, hidden),
    found: hide(one.found, hidden),
  })),
})

const hide = (text: string | null, hidden: readonly string[]): string | null =>
  text === null ? null : hideSecrets(text, hidden)
