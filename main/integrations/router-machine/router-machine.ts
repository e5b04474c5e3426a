/**
 * A Debian machine that is spoken to by commands: scripts of a plain shell with words, as the administrator. Secrets go to
 * standard input only, never among words, which other users of the machine can see.
 */
import { WorkError } from '../../work-error.ts'

export interface Answer {
  readonly exit: number | null
  readonly output: Buffer
  readonly errors: string
}

/** What carries the commands: SSH, or a test's own. */
export interface Carrier {
  readonly peer: string
  run(command: string, input?: string): Promise<Answer>
  close(): Promise<void>
}

export interface RouterMachine {
  readonly peer: string
  /** Runs `script` with `$1`, `$2` …; whatever it answers. */
  ask(script: string, words?: readonly string[], input?: string): Promise<Answer>
  /** Its output; an exit code other than 0 rejects with WorkError `machine_refused` and what it said. */
  need(script: string, words?: readonly string[], input?: string): Promise<string>
  close(): Promise<void>
}

/** Programs of the administrator are not on everybody's path; messages are read, so they are in English. */
const PREAMBLE = 'PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"; LC_ALL=C; export PATH LC_ALL; umask 022\n'

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`

/** Asks who we are there. Throws WorkError `not_administrator`. */
export async function openMachine(carrier: Carrier): Promise<RouterMachine> {
  const { peer } = carrier
  const isRoot = (await carrier.run('id -u')).output.toString().trim() === '0'
  if (!isRoot && (await carrier.run('sudo -n true')).exit !== 0)
    throw new WorkError(
      'not_administrator',
      `${peer} is not the administrator there. Log in as root, or let this user run sudo without a password.`,
      { peer },
    )
  const ask: RouterMachine['ask'] = (script, words = [], input) =>
    carrier.run(
      `${isRoot ? '' : 'sudo -n '}sh -c ${quoted(PREAMBLE + script)} brassage ${words.map(quoted).join(' ')}`,
      input,
    )
  return {
    peer,
    ask,
    async need(script, words, input) {
      const { exit, output, errors } = await ask(script, words, input)
      if (exit === 0) return output.toString('utf8')
      const reason = errors.trim() || output.toString('utf8').trim() || `exit code ${exit}`
      throw new WorkError('machine_refused', `${peer} could not do it: ${reason}`, { peer, reason })
    },
    close: () => carrier.close(),
  }
}
