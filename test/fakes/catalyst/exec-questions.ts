/** EXEC commands that ask, check a password, or change how the session goes on. */
import { copyConfig, createConfig } from './config-store.ts'
import type { Device } from './device.ts'
import type { Answer, Run } from './exec-answer.ts'
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

export const deleteVlans: Run = (device) => ({
  ask: {
    prompt: 'Delete filename [vlan.dat]? ',
    kind: 'line',
    answer: () =>
      confirm('Delete flash:vlan.dat?', () => {
        device.vlans = new Map([[1, 'default']])
        device.vtp = { domain: '', revision: 0 }
        return {}
      }),
  },
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
