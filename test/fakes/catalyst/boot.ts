/** What a switch says while it starts, and what one without a configuration asks. */
import type { Device } from './device.ts'
import type { Answer, Question } from './exec-answer.ts'
import { showVersion } from './show.ts'

/** Printed over about `model`'s boot time; the inventory at the end looks like `show version`. */
export function bootLog(device: Device): string[] {
  const { model } = device
  return [
    '',
    `${model.image.split('-')[0]} Boot Loader (${model.image.split('-')[0]}-HBOOT-M) Version 12.1(11r)EA1, RELEASE SOFTWARE (fc1)`,
    'Compiled Mon 22-Jul-02 18:57 by antonino',
    `${model.name} starting...`,
    `Base ethernet MAC Address: ${model.mac.toLowerCase()}`,
    'Xmodem file system is available.',
    'Initializing Flash...',
    'flashfs[0]: 21 files, 2 directories',
    'flashfs[0]: 0 orphaned files, 0 orphaned directories',
    'flashfs[0]: Total bytes: 7741440',
    '...done initializing flash.',
    'Boot Sector Filesystem (bs:) installed, fsid: 3',
    `Loading "flash:/${model.image.toLowerCase()}z.bin"...${'#'.repeat(70)}`,
    '',
    'File uncompressed and installed, entry point: 0x80010000',
    'executing...',
    '',
    '              Restricted Rights Legend',
    '',
    'Initializing flashfs...',
    'POST: System Board Test : Passed',
    'POST: Ethernet Controller Test : Passed',
    'ASIC Initialization Passed',
    'POST: FRONT-END LOOPBACK TEST : Passed',
    ...showVersion(device).slice(-22),
  ]
}

/** IOS-XE lets nobody in before it was told a secret; what was told can be thrown away again. */
function secretDialog(again: string | null = null): Question {
  return {
    prompt: again === null ? '  Enter enable secret: ' : '  Confirm enable secret: ',
    kind: 'hidden',
    answer: (typed): Answer => {
      if (again === null)
        return typed.length < 8
          ? { output: ['% Password too short - must be at least 8 characters.'], ask: secretDialog() }
          : { ask: secretDialog(typed) }
      return typed === again ? { ask: keepOrNot() } : { output: ['% Secrets differ'], ask: secretDialog() }
    },
  }
}

const keepOrNot = (): Question => ({
  prompt: [
    '',
    '[0] Go to the IOS command prompt without saving this config.',
    '[1] Return back to the setup without saving this config.',
    '[2] Save this configuration to nvram and exit.',
    '',
    'Enter your selection [2]: ',
  ].join('\r\n'),
  kind: 'line',
  answer: (typed): Answer =>
    typed.trim() === '0' ? { logout: true } : { output: ['(not emulated)'], ask: keepOrNot() },
})

/** A switch without a configuration asks; anything but yes or no is asked again. */
export function setupDialog(wantsSecret = false): Question {
  return {
    prompt: 'Would you like to enter the initial configuration dialog? [yes/no]: ',
    kind: 'line',
    answer: (typed): Answer => {
      if (/^no?$/i.test(typed.trim())) return wantsSecret ? { ask: secretDialog() } : { logout: true }
      if (/^y(es)?$/i.test(typed.trim()))
        return {
          output: [
            '',
            "At any point you may enter a question mark '?' for help.",
            'Use ctrl-c to abort configuration dialog at any prompt.',
          ],
          ask: {
            prompt: 'Would you like to enter basic management setup? [yes/no]: ',
            kind: 'line',
            answer: () => ({ logout: true }),
          },
        }
      return { output: ["% Please answer 'yes' or 'no'."], ask: setupDialog(wantsSecret) }
    },
  }
}
