/**
 * The daemons that read the routers' files, and how each is asked whether it takes one: arguments, and what its words mean.
 * Data and pure functions, so that the same serve on this computer and on a router.
 */
import type { FileKind } from '../../../shared/routers/router-files.ts'

export interface DaemonMessage {
  /** Of the file, counted from 1; null: it names none. */
  readonly line: number | null
  readonly text: string
  /** A word of the file that the message is about, where it names no line. */
  readonly about: string | null
  readonly isWarning: boolean
}

export interface Daemon {
  /** As people call it, and as the program is called. */
  readonly name: string
  readonly kind: FileKind
  /** `path`: the file to check; `scratch`: a folder it may write in. */
  readonly args: (path: string, scratch: string) => readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly read: (output: string) => readonly DaemonMessage[]
  /** What it says where it cannot check at all, for want of rights. */
  readonly cannot?: RegExp
  /** Only the administrator may ask it, who everybody is in a name space of their own. */
  readonly needsRoot?: boolean
}

type Reader = Daemon['read']

/** Each match of `pattern`, whose groups are `line` (or `about`) and `text`. */
const matches =
  (pattern: RegExp): Reader =>
  (output) =>
    [...output.matchAll(pattern)].map(({ groups = {} }) => ({
      line: groups.line === undefined ? null : Number(groups.line),
      text: (groups.text ?? '').trim(),
      about: groups.about ?? null,
      isWarning: /\bwarning\b/i.test(groups.text ?? ''),
    }))

const all =
  (...readers: readonly Reader[]): Reader =>
  (output) =>
    readers.flatMap((read) => read(output))

export const daemons: readonly Daemon[] = [
  {
    name: 'dhcpd',
    kind: 'isc-dhcp',
    // With -q its errors go to the system's log.
    args: (path) => ['-t', '-cf', path],
    read: all(
      matches(/^\S+ line (?<line>\d+): (?<text>.+)$/gm),
      matches(/^(?<text>bad range, address (?<about>[\d.]+) .+)$/gm),
      matches(/^ERROR: (?<text>.+)$/gm),
    ),
    cannot: /^Can't open \S+: Permission denied$/m,
  },
  {
    name: 'kea-dhcp4',
    kind: 'kea',
    args: (path) => ['-t', path],
    env: { KEA_LOCKFILE_DIR: 'none', KEA_LOGGER_DESTINATION: 'stdout' },
    read: all(
      matches(/^Syntax check failed with: \S+?:(?<line>\d+)\.[\d-]+: (?<text>.+)$/gm),
      matches(/^Error encountered: (?<text>.+?) \(\S+?:(?<line>\d+):\d+\).*$/gm),
    ),
    cannot: /Unable to open file|Permission denied/,
  },
  {
    name: 'keepalived',
    kind: 'keepalived',
    args: (path) => ['--config-test', '-f', path],
    read: all(
      matches(/^\(\S+: Line (?<line>\d+)\) (?<text>.+)$/gm),
      matches(/^(?<text>\((?<about>[^ :()]+)\) .+)$/gm),
    ),
    cannot: /Permission denied|must be run as root/,
  },
  {
    name: 'nft',
    kind: 'nftables',
    args: (path) => ['-c', '-f', path],
    read: matches(/^\S+?:(?<line>\d+):[\d-]+: (?:Error: )?(?<text>.+)$/gm),
    cannot: /Operation not permitted/,
    needsRoot: true,
  },
  {
    name: 'dnsmasq',
    kind: 'dnsmasq',
    args: (path) => ['--test', '-C', path],
    read: matches(/^dnsmasq: (?<text>.+?) at line (?<line>\d+) of .+$/gm),
    cannot: /cannot read|Permission denied/,
  },
  {
    name: 'ifquery',
    kind: 'interfaces',
    args: (path) => ['-i', path, '--list', '-a'],
    read: matches(/^ifquery: \S+?:(?<line>\d+): (?<text>.+)$/gm),
  },
  {
    name: 'ifup',
    kind: 'interfaces',
    args: (path, scratch) => [
      ...['--no-act', '--all', '--no-scripts', '--force'],
      ...['--state-dir', scratch, '-i', path],
    ],
    read: all(
      matches(/^ifup: \S+?:(?<line>\d+): (?<text>.+)$/gm),
      matches(/^ifup: (?<text>missing required .+ for interface (?<about>[^/]+)\/.+)$/gm),
    ),
  },
  {
    name: 'chronyd',
    kind: 'chrony',
    args: (path) => ['-p', '-f', path],
    read: matches(/^(?:\S+ )?(?:Fatal error : )?(?<text>.+) at line (?<line>\d+) in file .+$/gm),
    cannot: /Could not open|Not superuser/,
  },
  {
    name: 'sh',
    kind: 'isc-default',
    args: (path) => ['-n', path],
    read: matches(/^sh: (?<line>\d+): (?<text>.+)$/gm),
  },
]

export type Verdict =
  | { readonly state: 'accepted'; readonly messages: readonly DaemonMessage[] }
  | { readonly state: 'refused'; readonly messages: readonly DaemonMessage[] }
  /** It could not look: `why` as an English part of a sentence. */
  | { readonly state: 'unable'; readonly why: string }

/** What an answer means. `exit` null: it was ended before it had one. */
export function judge(daemon: Daemon, exit: number | null, output: string): Verdict {
  if (exit === null) return { state: 'unable', why: 'did not answer in time' }
  if (daemon.cannot?.test(output))
    return { state: 'unable', why: 'may not look at it: run as the administrator' }
  const messages = daemon.read(output)
  if (exit === 0) return { state: 'accepted', messages: messages.map((one) => ({ ...one, isWarning: true })) }
  if (messages.length > 0) return { state: 'refused', messages }
  const text = output.trim().split('\n').at(-1)?.trim() || `exit code ${exit}`
  return { state: 'refused', messages: [{ line: null, text, about: null, isWarning: false }] }
}
