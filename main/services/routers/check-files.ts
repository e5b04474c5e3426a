/**
 * The routers' files before the daemons that will read them, on this computer: each is written to a folder of its own, and
 * what is said of a line is said of the row of the plan that made it.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { PlanSource } from '../../../shared/config/intent.ts'
import { textOf } from '../../../shared/routers/render/lines.ts'
import type { RouterFile } from '../../../shared/routers/router-files.ts'
import { type RouterProblem, reportRouter } from '../../../shared/routers/router-problem.ts'
import { askDaemon } from '../../integrations/router-daemons/ask-daemon.ts'
import {
  type Daemon,
  type DaemonMessage,
  daemons,
  type Verdict,
} from '../../integrations/router-daemons/daemon.ts'
import { resolveSecrets } from '../../vault/placeholders.ts'

export interface HostFiles {
  readonly host: string
  readonly files: readonly RouterFile[]
}

export interface DaemonCheck {
  readonly file: string
  readonly daemon: string
  readonly state: Verdict['state']
  /** Why it could not look; null: it did. */
  readonly why: string | null
}

export interface CheckStep {
  readonly host: string
  readonly check: DaemonCheck
  readonly problems: readonly RouterProblem[]
}

export interface CheckedHost {
  readonly host: string
  readonly checks: readonly DaemonCheck[]
  readonly problems: readonly RouterProblem[]
}

export const daemonsFor = ({ kind }: RouterFile): readonly Daemon[] =>
  daemons.filter((one) => one.kind === kind)

/** How many times a daemon is asked. */
export const countChecks = (hosts: readonly HostFiles[]): number =>
  hosts.flatMap(({ files }) => files.flatMap(daemonsFor)).length

/** One daemon after the other; files that none reads (sysctl) are passed over. Throws where `signal` aborts. */
export async function* checkInSteps(
  { host, files }: HostFiles,
  signal?: AbortSignal,
): AsyncGenerator<CheckStep, void> {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-routers-'))
  try {
    for (const file of files) {
      const path = join(folder, file.path)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, withStandIns(textOf(file.lines)))
      for (const daemon of daemonsFor(file))
        yield toStep(host, file, daemon, await askDaemon(daemon, path, folder, signal))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** All of them. */
export async function checkFiles(files: HostFiles, signal?: AbortSignal): Promise<CheckedHost> {
  const steps: CheckStep[] = []
  for await (const step of checkInSteps(files, signal)) steps.push(step)
  return {
    host: files.host,
    checks: steps.map(({ check }) => check),
    problems: steps.flatMap(({ problems }) => problems),
  }
}

/** A daemon is asked about the form of a file, for which no secret has to be told. */
export const withStandIns = (text: string): string => resolveSecrets(text, { get: () => 'standin' }).text

export const toStep = (host: string, file: RouterFile, daemon: Daemon, verdict: Verdict): CheckStep => ({
  host,
  check: {
    file: file.path,
    daemon: daemon.name,
    state: verdict.state,
    why: verdict.state === 'unable' ? verdict.why : null,
  },
  problems: problemsOf(host, file, daemon, verdict),
})

function problemsOf(host: string, file: RouterFile, daemon: Daemon, verdict: Verdict): RouterProblem[] {
  if (verdict.state === 'unable') {
    const values = { file: basename(file.path), daemon: daemon.name, why: verdict.why }
    return [reportRouter('info', 'daemon_absent', host, values, { host, file: file.path })]
  }
  return verdict.messages.map((message) => sayMessage(host, file, daemon.name, message))
}

function sayMessage(host: string, file: RouterFile, daemon: string, message: DaemonMessage): RouterProblem {
  const line = message.line ?? lineAbout(file, message.about)
  const source: PlanSource | null = line === null ? null : (file.lines[line - 1]?.source ?? null)
  const values = { daemon, file: basename(file.path), line: line ?? '–', text: message.text }
  return reportRouter(
    message.isWarning ? 'warning' : 'error',
    message.isWarning ? 'daemon_warns' : 'daemon_refuses',
    source?.text ?? host,
    values,
    { source, host, file: file.path, line },
  )
}

/** The first line that has the word. */
function lineAbout({ lines }: RouterFile, about: string | null): number | null {
  if (about === null) return null
  const at = lines.findIndex(({ text }) => text.split(/[\s;/]+/).includes(about))
  return at < 0 ? null : at + 1
}
