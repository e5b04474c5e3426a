/**
 * What some tests need of the machine, said once: a test asks `isPresent('frr')` to be skipped without it, and the
 * test run prints from the same table what was missing and how to get it.
 */
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { findBrowser } from '../main/start/browser.ts'
import { presentElectron } from '../main/start/electron-binary.ts'

export interface Requirement {
  /** What is not tested without it. */
  readonly covers: string
  readonly howToGet: string
  readonly isPresent: () => boolean
}

const root = resolve(import.meta.dirname, '..')

/** The browser that test/run.ts found or installed, else an installed one. */
export function browserPath(): string | null {
  return process.env.BRASSAGE_TEST_BROWSER || findBrowser()
}

export const REQUIREMENTS = {
  browser: {
    covers: 'the screens, in a browser',
    howToGet: 'install Chromium, Chrome or Edge',
    isPresent: () => browserPath() !== null,
  },
  electron: {
    covers: 'the desktop window with the real Electron',
    howToGet: 'npx install-electron, with a network and a display',
    isPresent: () =>
      presentElectron(root) !== null && Boolean(process.env.DISPLAY || process.platform !== 'linux'),
  },
  frr: {
    covers: 'a console session with a real IOS-like command line',
    howToGet: 'apt-get install frr, and run as root',
    isPresent: () => isProgram('vtysh') && existsSync('/usr/lib/frr/zebra') && process.getuid?.() === 0,
  },
  socat: {
    covers: 'the real serial binding, on pairs of pseudo-terminals',
    howToGet: 'apt-get install socat',
    isPresent: () => isProgram('socat'),
  },
  sshd: {
    covers: 'SSH to a real OpenSSH server, modern and with old algorithms only',
    howToGet: 'apt-get install openssh-server openssh-client',
    isPresent: () => isProgram('sshd') && isProgram('ssh-keygen'),
  },
  dropbear: {
    covers: 'SSH to a real Dropbear server',
    howToGet: 'apt-get install dropbear-bin',
    isPresent: () => isProgram('dropbear') && isProgram('dropbearkey'),
  },
  corpus: {
    covers: 'the parsers on the corpus of real files',
    howToGet: 'put it in ../shared/corpus',
    isPresent: () => existsSync(resolve(root, '../shared/corpus')),
  },
} as const satisfies Record<string, Requirement>

export type RequirementName = keyof typeof REQUIREMENTS

export function isPresent(name: RequirementName): boolean {
  return REQUIREMENTS[name].isPresent()
}

function isProgram(name: string): boolean {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']
  return folders.some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return true
    } catch {
      // Not in this folder: the next one may have it.
      return false
    }
  })
}
