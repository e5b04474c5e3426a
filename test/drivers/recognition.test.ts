/** Devices that are recognised and left alone, or not recognised at all: nothing of IOS is assumed of them. */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { systemClock } from '../../main/clock.ts'
import { createConsole } from '../../main/driver-engine/console.ts'
import { identify } from '../../main/driver-engine/identify.ts'
import { pasteLines } from '../../main/driver-engine/paced-paste.ts'
import { pushCommands } from '../../main/services/push/push-commands.ts'
import { openSerial } from '../../main/transports/serial.ts'
import { createConsoleDevice } from '../fakes/device/console-device.ts'
import type { Dialect, Style } from '../fakes/device/shell.ts'
import { createSimulatedClock } from '../fakes/simulated-clock.ts'
import { missingSocat } from '../system/peers.ts'

const style: Style = {
  eol: '\r\n',
  prompt: (prompt) => `\r\n${prompt}`,
  echo: (_, typed) => typed.at(-1) ?? '',
  redraw: (_, __, gone) => '\b \b'.repeat(gone),
  enter: '\r\n',
  pager: { text: 'More: <space>,  Quit: q or CTRL+Z, One line: <return> ', wipe: '\r \r' },
}

/** A device that answers what it is told to, and complains about the rest. */
function deviceThat(says: Readonly<Record<string, readonly string[]>>, prompt = 'switch5f3a10#') {
  const typed: string[] = []
  const dialect: Dialect = {
    style,
    greet: () => null,
    banner: () => [],
    prompt: () => prompt,
    page: () => 0,
    execute: (line) => {
      typed.push(line)
      return { output: line === '' ? [] : [...(says[line] ?? ['% Unrecognized command'])] }
    },
  }
  const clock = createSimulatedClock()
  const machine = { peer: 'emulated box', bootLines: ['boot'], open: () => dialect, restart: () => {} }
  const device = createConsoleDevice(machine, { clock })
  return { clock, device, typed }
}

const smallBusiness = {
  'terminal datadump': [],
  'show version': ['SW version    1.4.1.3 ( date  12-May-2015 time  16:49:03 )', 'Boot version    1.3.5.06'],
  'show system': [
    'System Description:                       SG300-28 28-Port Gigabit Managed Switch',
    'System Name:                              switch5f3a10',
    'System MAC Address:                       00:1e:13:5f:3a:10',
  ],
  'show inventory': ['NAME: "1"  DESCR: "SG300-28"', 'PID: SRW2024-K9  VID: V03  SN: DNI1234ABCD'],
}

test('a small-business Cisco is said to be one, and gets no IOS line', async () => {
  const { clock, device, typed } = deviceThat(smallBusiness)
  const console = createConsole(device.transport(), clock)
  const { identity } = await clock.run(identify(console))
  expect(identity).toMatchObject({
    platform: 'cisco_small_business',
    model: 'SG300-28',
    serial: 'DNI1234ABCD',
    hostname: 'switch5f3a10',
  })
  const result = await clock.run(
    pushCommands({
      console: createConsole(device.transport(), clock),
      source: 'hostname SW1',
      record: null,
      attach: {},
      quiet: false,
      save: true,
      dryRun: false,
      confirm: async () => true,
    }),
  )
  expect(result).toMatchObject({ state: 'refused', saved: false })
  expect(result.message).toContain('does not configure')
  expect(typed).not.toContain('hostname SW1')
})

test('a NETGEAR with the prompts of IOS is not one of FASTPATH', async () => {
  const version = [
    'System Description... NETGEAR GS752TPP',
    'Machine Model......... GS752TPP',
    'Serial Number......... 4AB1',
  ]
  const { clock, device } = deviceThat({ 'terminal length 0': [], 'show version': version }, 'GS752TPP#')
  const { identity } = await clock.run(identify(createConsole(device.transport(), clock)))
  expect(identity).toMatchObject({ platform: 'netgear_smart', model: 'GS752TPP', serial: '4AB1' })
})

test('a prompt like that of IOS is no proof: what nobody knows is taken for nothing', async () => {
  const { clock, device } = deviceThat({}, 'core1#')
  const { identity } = await clock.run(identify(createConsole(device.transport(), clock)))
  expect(identity).toMatchObject({ platform: 'generic', model: null, hostname: 'core1' })
})

test('a text is pasted to it line by line, with a known prompt and without one', async () => {
  for (const prompt of ['core1#', '=- ready -= ']) {
    const { clock, device, typed } = deviceThat({}, prompt)
    const console = createConsole(device.transport(), clock)
    await clock.run(
      pasteLines(console, ['first line', '', 'a second line that is longer than one portion of it']),
    )
    await clock.advance(1000)
    expect(typed).toEqual(['first line', 'a second line that is longer than one portion of it'])
  }
})

describe.skipIf(missingSocat())('a real shell behind a console (skipped without socat)', () => {
  test('is a Linux machine, by its prompt and what it tells', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'brassage-shell-')), 'tty')
    const shell = spawn(
      'socat',
      [`PTY,link=${path},raw,echo=0`, 'EXEC:bash --norc -i,pty,setsid,ctty,stderr'],
      {
        stdio: 'ignore',
        env: { PATH: process.env.PATH, TERM: 'vt100', PS1: 'root@rt1:/etc/network# ' },
      },
    )
    try {
      while (!existsSync(path)) await new Promise((resolve) => setTimeout(resolve, 10))
      const transport = await openSerial({ path })
      const { identity } = await identify(createConsole(transport, systemClock), { baud: 9600 })
      const told = execFileSync('sh', ['-c', '. /etc/os-release; echo "$PRETTY_NAME"'], { encoding: 'utf8' })
      expect(identity).toMatchObject({ platform: 'linux', software: told.trim() })
      await transport.close()
    } finally {
      shell.kill()
    }
  })
})
