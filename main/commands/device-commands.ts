/** Commands that talk to a device or read what one said. */
import { type CommandEntry, entry } from './command-entry.ts'

export const deviceCommands: readonly CommandEntry[] = [
  entry('parse', 'what a switch printed, as rows', async () => (await import('./parse.ts')).parseCommand),
  entry(
    'identify',
    'tell model, serial number and software of the device on a console',
    async () => (await import('./identify.ts')).identifyCommand,
  ),
  entry(
    'hosts',
    'the host keys by which devices on the network are known',
    async () => (await import('./hosts.ts')).hostsCommand,
  ),
  entry(
    'push',
    'configure the device on a console, confirmed line by line and read back',
    async () => (await import('./push.ts')).pushCommand,
  ),
  entry('resume', 'go on with a push that was cut', async () => (await import('./resume.ts')).resumeCommand),
  entry(
    'read',
    'read the configuration of a switch and compare it with the plan',
    async () => (await import('./read.ts')).readCommand,
  ),
]
