/**
 * A Debian router for tests: a real sshd with `/etc` and `/var/lib` of its own, so that nothing of this computer is touched, and
 * with the real daemons for checks. What would change this computer (services, cards, kernel settings) is written down only.
 */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Plan } from '../../shared/model/plan.ts'
import { promisesOf } from '../../shared/routers/install/promises.ts'
import { routerPair, type Side } from '../../shared/routers/router-pair.ts'
import { type SshPeer, startSshd } from './ssh-peers.ts'

/** What each program of the machine does: `$HERE` is the folder of its state. */
const PROGRAMS: Readonly<Record<string, string>> = {
  systemctl: `
case "$1" in
  is-system-running) echo running; exit 0 ;;
  cat) [ ! -e "$HERE/absent/$2" ]; exit ;;
  is-active) [ -e "$HERE/active/$3" ]; exit ;;
  is-enabled) [ -e "$HERE/enabled/$3" ]; exit ;;
  enable) touch "$HERE/enabled/$3"; exit ;;
esac
echo "systemctl $*" >> "$HERE/calls"
[ "$1" = stop ] && { rm -f "$HERE/active/$2"; exit 0; }
[ -e "$HERE/slow" ] && sleep "$(cat "$HERE/slow")"
[ -e "$HERE/broken/$2" ] && { echo "Job for $2.service failed" >&2; exit 1; }
touch "$HERE/active/$2"`,
  ip: `
case "$*" in
  *address*) cat "$HERE/addresses" ;;
  *link*) cat "$HERE/links" ;;
esac`,
  ss: `
[ -e "$HERE/mute" ] && exit 0
case "$1" in
  -Hln0) while read -r card; do echo "p_raw UNCONN 0 0 *:$card * "; done < "$HERE/raw" ;;
  *) echo 'UNCONN 0 0 0.0.0.0:67 0.0.0.0:*' ;;
esac`,
  ping: `[ ! -e "$HERE/deaf" ]`,
  // In a session of its own, as a unit is.
  'systemd-run': `
echo "systemd-run $*" >> "$HERE/units"
while case "$1" in --*) true ;; *) false ;; esac; do shift; done
setsid "$@" < /dev/null > /dev/null 2>&1 &`,
  // Other routers have theirs in the same folder: each knows its own.
  mktemp: `name=$(/usr/bin/mktemp "$@") && echo "$name" >> "$HERE/made" && echo "$name"`,
  hostname: `cat "$HERE/hostname"`,
  ifup: `case "$*" in *--no-act*) exec /usr/sbin/ifup "$@" ;; esac
echo "ifup $*" >> "$HERE/calls"; [ ! -e "$HERE/up" ] || cp "$HERE/up" "$HERE/addresses"`,
  ifdown: `echo "ifdown $*" >> "$HERE/calls"; [ ! -e "$HERE/down" ] || cp "$HERE/down" "$HERE/addresses"`,
  sysctl: `case "$1" in -q) echo "sysctl $*" >> "$HERE/calls" ;; *) echo "$1 = 0" ;; esac`,
}

/** As of somebody who is not root; what runs as the administrator is written down. */
const asUser = (sudo: 'allowed' | 'refused'): Readonly<Record<string, string>> => ({
  id: `[ -n "$SUDO_USER" ] && echo 0 || echo 1000`,
  sudo:
    sudo === 'allowed'
      ? `[ "$1" = -n ] && shift; echo "$1" >> "$HERE/sudo"; SUDO_USER=technician exec "$@"`
      : `echo "sudo: a password is required" >&2; exit 1`,
})

export interface DebianRouter {
  readonly peer: SshPeer
  /** Words of a command that lead to it. */
  readonly way: readonly string[]
  /** Path of one of its files on this computer. */
  at(path: string): string
  read(path: string): string
  write(path: string, text: string, mode?: number): void
  /** What was done with services, cards and the kernel, in order; forgotten then. */
  calls(): string[]
  /** `broken/keepalived`, `absent/chrony`, `slow`, `deaf`, `mute`, `up`, `down`, `raw`: see the programs above. */
  set(state: string, text?: string): void
  unset(state: string): void
  /** Folders of installations kept there. */
  installs(): string[]
  stop(): Promise<void>
}

export interface DebianRouterOptions {
  /** A disk of its own for `/var/lib` or `/etc`, of so many KiB beside what is there. */
  readonly disk?: { readonly of: 'lib' | 'etc'; readonly free: number }
  readonly readOnly?: 'lib' | 'etc'
  /** It runs systemd, which starts what outlives a session; else it has a plain init. */
  readonly hasSystemd?: boolean
  /** Whoever logs in is no administrator, and may or may not become one. */
  readonly sudo?: 'allowed' | 'refused'
}

/** KiB. */
const sizeOf = (path: string): number =>
  Number(execFileSync('du', ['-sk', path], { encoding: 'utf8' }).split('\t')[0])

export async function startDebianRouter(
  plan: Plan,
  side: Side,
  { disk, readOnly, hasSystemd = false, sudo }: DebianRouterOptions = {},
): Promise<DebianRouter> {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-router-'))
  const mounted = disk?.of ?? readOnly
  const mounts = mounted === undefined ? [] : [join(folder, mounted)]
  for (const path of mounts) {
    mkdirSync(path)
    const size = mounted === 'etc' ? sizeOf('/etc') * 2 : 4096
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'brassage-test', path])
  }
  const [etc, lib, bin, state] = ['etc', 'lib', 'bin', 'state'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ]
  mkdirSync(etc, { recursive: true })
  execFileSync('cp', ['-a', '/etc/.', etc])
  for (const path of [
    'network',
    'dhcp',
    'keepalived',
    'kea',
    'dnsmasq.d',
    'chrony',
    'sysctl.d',
    'nftables.conf',
  ])
    rmSync(join(etc, path), { recursive: true, force: true })
  rmSync(join(etc, 'default/isc-dhcp-server'), { force: true })
  for (const path of [
    bin,
    lib,
    ...['active', 'broken', 'absent', 'enabled'].map((name) => join(state, name)),
  ])
    mkdirSync(path, { recursive: true })
  const programs = sudo ? { ...PROGRAMS, ...asUser(sudo) } : PROGRAMS
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!/bin/sh\nHERE='${state}'\n${text}\n`)
    chmodSync(join(bin, name), 0o755)
  }
  const pair = routerPair(plan)
  const promised = promisesOf(pair, side)
  writeFileSync(join(state, 'hostname'), pair.machines[side].name)
  writeFileSync(
    join(state, 'addresses'),
    promised
      .flatMap(({ card, address, gateway }) =>
        [address, gateway].flatMap((one) => (one ? [[card, one]] : [])),
      )
      .map(([card, address], at) => `${at + 2}: ${card}    inet ${address}/24 scope global ${card}\n`)
      .join(''),
  )
  writeFileSync(
    join(state, 'links'),
    promised.map(({ card }, at) => `${at + 2}: ${card}@eth1: <BROADCAST,UP,LOWER_UP> mtu 1500\n`).join(''),
  )
  if (disk) {
    const path = join(folder, disk.of)
    const free = Number(
      execFileSync('df', ['-k', '--output=avail', path], { encoding: 'utf8' }).split('\n')[1],
    )
    execFileSync('fallocate', ['-l', `${free - disk.free}KiB`, join(path, 'ballast')])
  }
  if (readOnly) execFileSync('mount', ['-o', 'remount,ro', join(folder, readOnly)])
  const runs = join(folder, 'run')
  if (hasSystemd)
    for (const name of ['systemd/system', 'sshd']) mkdirSync(join(runs, name), { recursive: true })
  const peer = await startSshd({
    binds: [...(hasSystemd ? ([[runs, '/run']] as const) : []), [etc, '/etc'], [lib, '/var/lib']],
    // A shell of the second level reads nobody's own settings.
    settings: [`SetEnv PATH=${bin}:/usr/sbin:/usr/bin:/sbin:/bin SHLVL=2`],
  })
  const at = (path: string) => join(folder, path)
  return {
    peer,
    way: ['--ssh', peer.address, '--user', peer.user, '--key', peer.key],
    at,
    read: (path) => readFileSync(at(path), 'utf8'),
    write(path, text, mode = 0o644) {
      mkdirSync(join(at(path), '..'), { recursive: true })
      writeFileSync(at(path), text)
      chmodSync(at(path), mode)
    },
    calls() {
      const path = join(state, 'calls')
      const lines = existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : []
      rmSync(path, { force: true })
      return lines
    },
    set(name, text = '') {
      // In one step: whoever reads it sees the one or the other.
      writeFileSync(join(state, `${name}.new`), text)
      renameSync(join(state, `${name}.new`), join(state, name))
    },
    unset: (name) => rmSync(join(state, name), { force: true }),
    installs: () =>
      existsSync(join(lib, 'brassage/install'))
        ? execFileSync('ls', [join(lib, 'brassage/install')], { encoding: 'utf8' })
            .trim()
            .split('\n')
            .filter(Boolean)
        : [],
    async stop() {
      await peer.stop()
      for (const path of mounts) execFileSync('umount', ['--lazy', path])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
