/** What a switch says while it starts, and the loader it stops in when its MODE button is held. */
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

/** A switch without a configuration asks; anything but yes or no is asked again. */
export function setupDialog(): Question {
  return {
    prompt: 'Would you like to enter the initial configuration dialog? [yes/no]: ',
    kind: 'line',
    answer: (typed): Answer => {
      if (/^no?$/i.test(typed.trim())) return { logout: true }
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
      return { output: ["% Please answer 'yes' or 'no'."], ask: setupDialog() }
    },
  }
}

/** The `switch:` prompt: not IOS, knows a handful of words. */
export function loaderPrompt(): Question {
  const again = (output: readonly string[]): Answer => ({ output, ask: loaderPrompt() })
  return {
    prompt: 'switch: ',
    kind: 'line',
    answer: (typed) => {
      const word = typed.trim().split(/\s+/)[0] ?? ''
      if (word === '') return again([])
      if (word === 'boot' || word === 'reset') return { reload: true }
      if (word === 'flash_init') return again(['Initializing Flash...', '...done Initializing Flash.'])
      if (word === 'load_helper' || word === 'rename') return again([])
      if (word === 'dir')
        return again([
          'Directory of flash:/',
          '    2  -rwx  1234      <date>  config.text',
          '    3  -rwx  676       <date>  vlan.dat',
        ])
      return again([`unknown cmd: ${word}`])
    },
  }
}
