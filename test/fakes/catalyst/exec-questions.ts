/** EXEC commands that ask, check a password, or change how the session goes on. */
import { copyConfig, createConfig, printConfig, sectionOf } from './config-store.ts'
import type { Device } from './device.ts'
import type { Answer, Run } from './exec-answer.ts'
import * as files from './flash-files.ts'
import { matchesType5, showType7 } from './secrets.ts'

function isEnableSecret(device: Device, typed: string): boolean {
  const secret = device.running.global.get('enable secret')?.slice('enable secret 5 '.length)
  if (secret) return matchesType5(typed, secret)
  const stored = device.running.global.get('enable password')?.slice('enable password '.length) ?? ''
  return (stored.startsWith('7 ') ? showType7(stored.slice(2)) : stored) === typed
}

export function enable(device: Device, attempt = 1): Answer {
  const { global } = device.running
  if (!global.has('enable secret') && !global.has('enable password')) return { mode: { kind: 'privileged' } }
  const answer = (typed: string): Answer => {
    if (isEnableSecret(device, typed)) return { mode: { kind: 'privileged' } }
    return attempt < 3 ? enable(device, attempt + 1) : { output: ['% Bad secrets', ''] }
  }
  return { ask: { prompt: 'Password: ', kind: 'hidden', answer } }
}

export function save(device: Device): Answer {
  return {
    before: ['Building configuration...'],
    effort: 'write',
    output: ['[OK]'],
    done() {
      device.startup = copyConfig(device.running)
    },
  }
}

export const copyToStartup: Run = (device) => ({
  ask: {
    prompt: 'Destination filename [startup-config]? ',
    kind: 'line',
    answer: (typed) =>
      typed.trim() === '' || typed.trim() === 'startup-config'
        ? save(device)
        : { output: [`%Error opening nvram:${typed.trim()} (No such file or directory)`] },
  },
})

const isYes = (key: string): boolean => /^[\r\ny]$/i.test(key)

const confirm = (prompt: string, then: () => Answer, otherwise: Answer = {}): Answer => ({
  ask: { prompt: `${prompt} [confirm]`, kind: 'key', answer: (key) => (isYes(key) ? then() : otherwise) },
})

const printed = (device: Device, which: 'running' | 'startup'): string =>
  JSON.stringify([...(device[which]?.sections ?? [])].map(([h, s]) => [h, [...s].sort()])) +
  JSON.stringify([...(device[which]?.global ?? [])].sort())

export const reload: Run = (device) => askReload(device, { reload: true })

export const reloadIn: Run = (device, args) =>
  askReload(device, {
    reloadIn: Number(args[0]),
    output: ['', '', '***', `*** --- SHUTDOWN in 0:${String(args[0]).padStart(2, '0')}:00 ---`, '***', ''],
  })

export const cancelReload: Run = (device) =>
  device.reloadIn === null
    ? { output: ['%No scheduled reload to cancel.'] }
    : { reloadIn: null, output: ['', '***', '*** --- SHUTDOWN ABORTED ---', '***', ''] }

export const showReload: Run = ({ reloadIn: minutes }) => ({
  output: [
    minutes === null
      ? 'No reload is scheduled.'
      : `Reload scheduled for 02:21:05 UTC Mon Mar 1 1993 (in ${minutes} minutes)`,
  ],
})

function askReload(device: Device, then: Answer): Answer {
  const proceed = () => confirm('Proceed with reload?', () => then)
  if (device.startup && printed(device, 'running') === printed(device, 'startup')) return proceed()
  const answer = (typed: string): Answer => {
    if (/^y(es)?$/i.test(typed.trim())) device.startup = copyConfig(device.running)
    else if (!/^no?$/i.test(typed.trim())) return { output: ["% Please answer 'yes' or 'no'."], ...ask() }
    return proceed()
  }
  const ask = (): Answer => ({
    ask: { prompt: 'System configuration has been modified. Save? [yes/no]: ', kind: 'line', answer },
  })
  return ask()
}

export const erase: Run = (device) =>
  confirm('Erasing the nvram filesystem will remove all files! Continue?', () => {
    device.startup = null
    return { effort: 'write', output: ['[OK]', 'Erase of nvram: complete'] }
  })

const askName = (what: string, path: string, then: () => Answer): Answer => ({
  ask: {
    prompt: `${what} filename [${path.replace(/^\w+:/, '')}]? `,
    kind: 'line',
    answer: then,
  },
})

export const deleteVlans: Run = (device) =>
  askName('Delete', 'flash:vlan.dat', () =>
    confirm('Delete flash:vlan.dat?', () => {
      files.eraseVlans(device)
      return {}
    }),
  )

const missing = (what: string, path: string): Answer => ({
  output: [`%Error ${what} ${path} (No such file or directory)`],
})

export const deleteFile: Run = (device, [path = '']) =>
  askName('Delete', path, () =>
    confirm(`Delete ${path}?`, () => (files.deleteFile(device, path) ? {} : missing('deleting', path))),
  )

export const renameFile: Run = (device, [from = '', to = '']) =>
  askName('Destination', to, () => (files.renameFile(device, from, to) ? {} : missing('renaming', from)))

export const showFile: Run = (device, [path = '']) => {
  const config = files.readFile(device, path)
  return config ? { output: printConfig(config, device.model, device.vlans) } : missing('opening', path)
}

/** Merges: what the file says is added to what runs, and a `shutdown` that it does not mention stays. */
export const copyToRunning: Run = (device, [path = '']) =>
  askName('Destination', 'system:running-config', () => {
    const config = files.readFile(device, path)
    if (!config) return missing('opening', path)
    for (const [key, line] of config.global) device.running.global.set(key, line)
    for (const [header, lines] of config.sections) {
      const section = sectionOf(device.running, header)
      for (const [key, line] of lines) section.set(key, line)
    }
    return { effort: 'write', output: ['1472 bytes copied in 0.584 secs'] }
  })

export const setLength: Run = (device, args) => {
  device.terminalLength = Number(args[0])
  return {}
}

export const setWidth: Run = (device, args) => {
  device.terminalWidth = Number(args[0])
  return {}
}

export const configureTerminal: Run = () => ({
  output: ['Enter configuration commands, one per line.  End with CNTL/Z.'],
  mode: { kind: 'config' },
})

export const revertIn: Run = (device, args) =>
  device.hasArchive
    ? {
        output: [
          'Rollback Confirmed Change: Backing up current running config to flash:archive-1',
          '',
          'Enter configuration commands, one per line.  End with CNTL/Z.',
        ],
        mode: { kind: 'config' },
        revertIn: Number(args[0]),
      }
    : { output: ['%The archive feature must be enabled for this command'] }

export const confirmChange: Run = ({ revertIn: minutes }) =>
  minutes === null ? { output: ['%No Rollback Confirmed Change pending'] } : { revertIn: null }

export const showRevert: Run = ({ revertIn: minutes }) => ({
  output:
    minutes === null
      ? ['%No Rollback Confirmed Change pending']
      : [
          'Time configured(or reconfigured): 02:11:05 UTC Mon Mar 1 1993',
          'Timer type: absolute timer',
          `Timer value: ${minutes} min`,
          'User: console',
        ],
})

export const showArchive: Run = ({ hasArchive }) => ({
  output: hasArchive
    ? [
        'The maximum archive configurations allowed is 10.',
        'There are currently 1 archive configurations saved.',
        'The next archive file will be named flash:archive-1',
      ]
    : ['Archive feature not enabled'],
})

export const askHow: Run = (device) => ({
  ask: {
    prompt: 'Configuring from terminal, memory, or network [terminal]? ',
    kind: 'line',
    answer: (typed) =>
      'terminal'.startsWith(typed.trim())
        ? configureTerminal(device, [])
        : { output: ['?Must be "terminal", "memory" or "network"'] },
  },
})

export const restore: Run = (device) => {
  if (device.startup) device.running = copyConfig(device.startup)
  else device.running = createConfig(device.model)
  return { effort: 'write' }
}
