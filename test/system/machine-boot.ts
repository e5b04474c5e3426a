/**
 * A machine that starts, for tests: this computer's own files under an overlay, and its own systemd as the first process, in
 * namespaces and a cgroup of its own. What is written stays in the overlay. Only settings of the network can be set, of a network of
 * its own; all others of the kernel are out of reach. As root; ask `isPresent('machineBoot')` first.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface TestMachine {
  read(path: string): string | null
  write(path: string, text: string, mode?: number): void
  remove(path: string): void
  /** Runs `script` there with `$1`...; nothing of it is in a network. Throws what it says where it fails. */
  sh(script: string, words?: readonly string[], env?: Readonly<Record<string, string>>): string
  /** Starts by its systemd until sysinit, then the services of `wants`, and ends. What the journal of the start says. */
  boot(wants: readonly string[]): string
  close(): void
}

/** `$1` root; what is there is of a container, as systemd calls it. */
const START = `
root=$1
mount --make-rprivate /
mount -t proc proc "$root/proc"
mount --bind "$root/proc/sys" "$root/proc/sys"
mount --bind "$root/proc/sys/net" "$root/proc/sys/net"
mount -o remount,bind,ro "$root/proc/sys"
mount -t sysfs -o ro sysfs "$root/sys"
mount -t cgroup2 cgroup2 "$root/sys/fs/cgroup"
for folder in run tmp dev; do mount -t tmpfs tmpfs "$root/$folder"; done
while read -r name major minor; do mknod -m 666 "$root/dev/$name" c "$major" "$minor"; done <<END
null 1 3
zero 1 5
full 1 7
random 1 8
urandom 1 9
END
container=lxc exec chroot "$root" /lib/systemd/systemd --system --unit=brassage-test.target
`

/** `$1` folder. What systemd makes of cgroups lies below one that goes with it. */
const AROUND = `
mkdir "$1/cgroups"; mount -t cgroup2 cgroup2 "$1/cgroups"
own="$1/cgroups/brassage-test-$$"
mkdir "$own"; echo $$ > "$own/cgroup.procs"
timeout -k 5 100 unshare --pid --mount --uts --ipc --net --cgroup --fork --kill-child sh "$1/start.sh" "$1/root"
echo $$ > "$1/cgroups/cgroup.procs"
find "$own" -depth -type d -exec rmdir {} +
umount "$1/cgroups"; rmdir "$1/cgroups"
`

const targetOf = (wants: readonly string[]): string => `[Unit]
Requires=sysinit.target
Wants=${wants.join(' ')} brassage-test-end.service
`
const endAfter = (wants: readonly string[]): string => `[Unit]
After=sysinit.target ${wants.join(' ')}
[Service]
Type=oneshot
ExecStart=/bin/sh -c 'journalctl -b --no-pager -o cat > /var/lib/brassage-test.log; systemctl --force exit 0'
`

export function openMachine(): TestMachine {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-boot-'))
  const [root, layer] = [join(folder, 'root'), join(folder, 'layer')]
  for (const path of [root, layer]) mkdirSync(path)
  execFileSync('mount', ['-t', 'tmpfs', 'brassage-test', layer])
  for (const name of ['upper', 'work']) mkdirSync(join(layer, name))
  const layers = `lowerdir=/,upperdir=${layer}/upper,workdir=${layer}/work`
  execFileSync('mount', ['-t', 'overlay', '-o', layers, 'brassage-test', root])
  writeFileSync(join(folder, 'start.sh'), START)
  const at = (path: string) => join(root, path)
  const machine: TestMachine = {
    read: (path) => (existsSync(at(path)) ? readFileSync(at(path), 'utf8') : null),
    write(path, text, mode = 0o644) {
      mkdirSync(dirname(at(path)), { recursive: true })
      writeFileSync(at(path), text)
      chmodSync(at(path), mode)
    },
    remove: (path) => rmSync(at(path), { recursive: true, force: true }),
    sh(script, words = [], env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' }) {
      const own = [
        '--pid',
        '--mount',
        '--net',
        '--fork',
        '--kill-child',
        '/usr/sbin/chroot',
        root,
        'sh',
        '-c',
      ]
      const { status, stdout, stderr } = spawnSync(
        'unshare',
        [...own, `mount -t proc proc /proc; ${script}`, 'sh', ...words],
        { encoding: 'utf8', env },
      )
      if (status !== 0) throw new Error(`exit code ${status}: ${stderr || stdout}`)
      return stdout
    },
    boot(wants) {
      machine.write('/etc/systemd/system/brassage-test.target', targetOf(wants))
      machine.write('/etc/systemd/system/brassage-test-end.service', endAfter(wants))
      // Every start here is of the one kernel, so a journal that is kept would tell of all of them.
      for (const path of ['/var/lib/brassage-test.log', '/var/log/journal']) machine.remove(path)
      const { stdout, stderr } = spawnSync('unshare', ['--mount', 'sh', '-c', AROUND, 'sh', folder], {
        encoding: 'utf8',
      })
      const log = machine.read('/var/lib/brassage-test.log')
      if (log === null) throw new Error(`the machine did not start: ${stderr}${stdout}`)
      return log
    },
    close() {
      for (const path of [root, layer]) execFileSync('umount', ['--lazy', path])
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return machine
}

/** Whether this computer can do all that. */
export function canBoot(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/lib/systemd/systemd') || !existsSync('/sbin/ifup'))
    return false
  try {
    const machine = openMachine()
    try {
      machine.boot([])
      return true
    } finally {
      machine.close()
    }
  } catch {
    // No overlay, no cgroups, not allowed: the same to us.
    return false
  }
}
