/**
 * The boot loader a Catalyst stops in while its MODE button is held: not IOS, knows a handful of words, and no file
 * before `flash_init`. Surprising: where password recovery is disabled there is no prompt but a question, and a yes
 * erases configuration and VLANs. Texts follow Cisco's password recovery procedure.
 */
import type { Device } from './device.ts'
import type { Answer, Question } from './exec-answer.ts'
import * as files from './flash-files.ts'

const interrupted = [
  'The system has been interrupted prior to initializing the',
  'flash filesystem.  The following commands will initialize',
  'the flash filesystem, and finish loading the operating',
  'system software:',
  '',
  '    flash_init',
  '    load_helper',
  '    boot',
  '',
]

const disabled = [
  'The password-recovery mechanism has been triggered, but',
  'is currently disabled.  Access to the boot loader prompt',
  'through the password-recovery mechanism is disallowed at',
  'this point.  However, if you agree to let the system be',
  'reset back to the default system configuration, access',
  'to the boot loader prompt can still be allowed.',
  '',
]

const usual = {
  empty: [],
  unknown: (word: string) => [`unknown cmd: ${word}`],
}

/** What is printed when the loader stops instead of loading IOS, and what it asks then. */
export function stopInLoader(device: Device): { readonly lines: readonly string[]; readonly ask: Question } {
  return device.isRecoveryDisabled
    ? { lines: disabled, ask: askToErase(device) }
    : { lines: interrupted, ask: loaderPrompt(device) }
}

const askToErase = (device: Device): Question => ({
  prompt: 'Would you like to reset the system back to the default configuration (y/n)?',
  kind: 'key',
  answer: (key) => {
    if (!/^y$/i.test(key)) return { reload: true }
    device.startup = null
    files.eraseVlans(device)
    return { output: ['', ...interrupted], ask: loaderPrompt(device) }
  },
})

/** `isReady`: the flash was initialised. */
export function loaderPrompt(device: Device, isReady = false): Question {
  const again = (output: readonly string[], ready = isReady): Answer => ({
    output,
    ask: loaderPrompt(device, ready),
  })
  const withFlash = (what: string, run: () => readonly string[]): Answer =>
    again(isReady ? run() : [`${what}: permission denied`])
  return {
    prompt: 'switch: ',
    kind: 'line',
    answer: (typed) => {
      const [word = '', first = '', second = ''] = typed.trim().split(/\s+/)
      switch (word) {
        case '':
          return again(usual.empty)
        case 'boot':
        case 'reset':
          return { reload: true }
        case 'flash_init':
          return again(
            isReady
              ? ['The flash is already initialized.']
              : [
                  'Initializing Flash...',
                  'flashfs[0]: 21 files, 2 directories',
                  '...done Initializing Flash.',
                ],
            true,
          )
        case 'load_helper':
          return again(device.model.hasHelper ? usual.empty : usual.unknown(word))
        case 'dir':
          return withFlash(`unable to stat ${first}/`, () => files.listFlash(device))
        case 'rename':
          return withFlash(`unable to rename ${first}`, () =>
            files.renameFile(device, first, second)
              ? usual.empty
              : [`unable to rename ${first} to ${second}: no such file or directory`],
          )
        default:
          return again(usual.unknown(word))
      }
    },
  }
}
