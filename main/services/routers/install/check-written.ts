/** The very files that are put on a machine, before its daemons: beside their places first, then in them, with what they include. */
import { basename, dirname } from 'node:path/posix'
import type { FileChange } from '../../../../shared/routers/install/file-changes.ts'
import type { RouterFile } from '../../../../shared/routers/router-files.ts'
import type { RouterProblem } from '../../../../shared/routers/router-problem.ts'
import type { RouterMachine } from '../../../integrations/router-machine/router-machine.ts'
import type { DaemonCheck } from '../check-files.ts'
import { askAbout } from './ask-machine.ts'
import type { PreparedInstall } from './prepare-install.ts'

/** Where a file lies before it is renamed; see the scripts of the way back. A dot keeps daemons from reading it. */
export const temporaryOf = (path: string): string => `${dirname(path)}/.${basename(path)}.brassage-new`

export async function checkWritten(
  machine: RouterMachine,
  { comparison, host }: Pick<PreparedInstall, 'comparison' | 'host'>,
  pathOf: (path: string) => string,
  scratch: string,
): Promise<{ readonly checks: readonly DaemonCheck[]; readonly problems: readonly RouterProblem[] }> {
  const steps = []
  for (const { kind, path, changes } of comparison.files) {
    const planned = comparison.planned.find((file) => file.kind === kind)
    if (!planned || changes.length === 0) continue
    const main = changes.find((change) => change.path === path || changes.length === 1)
    const isOwn = main !== undefined && (main.path === path || basename(main.path) === basename(path))
    // Where only an included file changes, the one that includes it is what a daemon reads: in its place.
    const at = isOwn ? pathOf(main.path) : path
    const file = isOwn ? asWritten(planned, main) : planned
    steps.push(...(await askAbout(machine, host.host, [file], () => at, scratch)))
  }
  return { checks: steps.map(({ check }) => check), problems: steps.flatMap(({ problems }) => problems) }
}

/** Its lines as they are written, each with the row of the plan that it was made from. */
function asWritten(planned: RouterFile, { text }: FileChange): RouterFile {
  const sources = new Map(planned.lines.map((line) => [line.text, line.source]))
  return {
    ...planned,
    lines: text
      .split('\n')
      .map((line) => ({ depth: 0, text: line, source: sources.get(line.trim()) ?? null })),
  }
}
