/**
 * Scripts for a router run here, on files of a folder, with programs that fail where a full disk or a broken server makes them
 * fail: whatever happens, the router is left with what it had.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOOK } from '../../../main/integrations/router-machine/boot-hook.ts'
import { PARTNER_DOWN } from '../../../main/integrations/router-machine/dhcp-scripts.ts'
import { RESTORE } from '../../../main/integrations/router-machine/way-back.ts'

let folder: string
const at = (path: string) => join(folder, path)
const read = (path: string) => readFileSync(at(path), 'utf8')

/** Comes before the real one. */
function program(name: string, text: string): void {
  writeFileSync(at(`bin/${name}`), `#!/bin/sh\n${text}\n`)
  chmodSync(at(`bin/${name}`), 0o755)
}

const sh = (words: readonly string[], timeout = 20_000) =>
  spawnSync('sh', words, { env: { PATH: `${at('bin')}:${process.env.PATH}` }, timeout, encoding: 'utf8' })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brassage-scripts-'))
  mkdirSync(at('bin'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a survivor that is to be given every pool', () => {
  const leases =
    'failover peer "brassage" state {\n  my state communications-interrupted at 1 2026/11/30 08:00:00;\n}\n'
  const declare = () => sh(['-c', PARTNER_DOWN, 'brassage', at('dhcpd.leases')])
  beforeEach(() => {
    writeFileSync(at('dhcpd.leases'), leases)
    program(
      'systemctl',
      `[ "$1" = is-system-running ] && { echo running; exit 0; }\necho "$*" >> '${at('calls')}'`,
    )
  })

  it('has its lease file as it was and its server running where the disk is full after the stop', () => {
    program('sync', 'exit 1')
    expect(declare().status).toBe(1)
    expect(read('dhcpd.leases')).toBe(leases)
    expect(read('calls')).toBe('stop isc-dhcp-server\nstart isc-dhcp-server\n')
  })

  it('is not stopped at all where there is no room for a copy', () => {
    program('cp', 'exit 1')
    expect(declare().status).toBe(1)
    expect(existsSync(at('calls'))).toBe(false)
  })
})

describe('the way back of an installation', () => {
  const restore = (mode: string) => sh([at('install/restore.sh'), mode])
  beforeEach(() => {
    mkdirSync(at('install/old'), { recursive: true })
    writeFileSync(at('install/restore.sh'), RESTORE.replace(/^rm -f \/etc[\s\S]*?^fi$/m, ''))
    for (const name of ['leave-new', 'enter-old']) writeFileSync(at(`install/${name}`), '')
    writeFileSync(at('install/old/0'), 'old\n')
    writeFileSync(at('install/manifest'), `0 ${at('file')}\n`)
    writeFileSync(at('file'), 'new\n')
  })

  it('does not say that it is over where a file was not put back, and does it the next time', () => {
    program('cp', 'echo "No space left on device" >&2; exit 1')
    const failed = restore('now')
    expect([failed.status, existsSync(at('install/end'))]).toEqual([1, false])
    expect(failed.stderr).toContain(`${at('file')} was not put back`)
    rmSync(at('bin/cp'))
    expect(restore('now').status).toBe(0)
    expect([read('file'), read('install/end')]).toEqual(['old\n', 'restored\n'])
  })

  it('waits for nobody at the start of the machine', () => {
    mkdirSync(at('install/decided'))
    // Whoever began it seems to live: the number is somebody else's by now.
    writeFileSync(at('install/pid'), `${process.pid}\n`)
    writeFileSync(at('install/boot'), readFileSync('/proc/sys/kernel/random/boot_id'))
    expect(restore('boot').status).toBe(0)
    expect(read('file')).toBe('old\n')
    expect(HOOK).toContain('TimeoutStartSec=')
  })
})
