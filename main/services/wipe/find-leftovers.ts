/** What a device still has that an empty one would not: looked for on the device, never concluded from what was sent. */
import type { Console } from '../../driver-engine/console.ts'
import { runCommand } from '../../driver-engine/run-command.ts'
import type { FactoryReset, Leftover } from '../../drivers/factory-reset/index.ts'
import { WorkError } from '../../work-error.ts'

export interface FoundLeftover {
  readonly name: Leftover['name']
  readonly values: readonly string[]
}

/** What `text` shows of it. Pure. */
export const leftIn = (leftover: Leftover, text: string): string[] => [
  ...new Set(
    [...text.matchAll(leftover.pattern)]
      .map((found) => (found[1] ?? '').trim())
      .filter((value) => value !== '' && !leftover.usual?.test(value)),
  ),
]

/** Null: the device takes none of them. */
async function askFirst(
  console: Console,
  commands: readonly string[],
  signal: AbortSignal | undefined,
): Promise<string | null> {
  for (const command of commands) {
    const { lines, error } = await runCommand(console, command, { signal })
    if (error === null) return lines.join('\n')
  }
  return null
}

/**
 * Empty: the device is as from the factory, as far as it tells. Needs a privileged prompt. Throws WorkError `cannot_tell`
 * where it answers nothing of what it was asked.
 */
export async function findLeftovers(
  console: Console,
  reset: FactoryReset,
  signal?: AbortSignal,
): Promise<FoundLeftover[]> {
  const found: FoundLeftover[] = []
  let answers = 0
  for (const leftover of reset.leftovers) {
    const text = await askFirst(console, leftover.commands, signal)
    if (text === null) continue
    answers += 1
    const values = leftIn(leftover, text)
    if (values.length > 0) found.push({ name: leftover.name, values })
  }
  if (answers === 0)
    throw new WorkError(
      'cannot_tell',
      `${console.transport.peer} answers nothing of what it was asked, so nobody can tell that it is empty. Look at it in the terminal.`,
    )
  return found
}

const words: Readonly<Record<Leftover['name'], string>> = {
  startup: 'a startup configuration',
  vlans: 'VLANs',
  domain: 'the VTP domain',
  passwords: 'passwords',
}

/** For people: `VLANs 10, 20; the VTP domain FAIR`. */
export const sayLeftovers = (found: readonly FoundLeftover[]): string =>
  found
    .map(({ name, values }) =>
      name === 'startup' ? words.startup : `${words[name]} ${values.slice(0, 8).join(', ')}`,
    )
    .join('; ')
