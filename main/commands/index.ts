/**
 * Every `brassage` command, by name. One line adds a command; its module is loaded only when it is called, so that
 * `brassage list` does not wait for what `brassage push` needs.
 */
import type { Command } from './command.ts'

export interface CommandEntry {
  /** One word, or two as in `secret set`. */
  readonly name: string
  readonly summary: string
  readonly load: () => Promise<Command>
}

const entry = (name: string, summary: string, load: () => Promise<Command>): CommandEntry => ({
  name,
  summary,
  load,
})

export const commands: readonly CommandEntry[] = [
  entry('new', 'make a site file', async () => (await import('./new.ts')).newCommand),
  entry('demo', 'make the demo site', async () => (await import('./demo.ts')).demoCommand),
  entry(
    'check',
    'is the file sound, and what is wrong with the plan',
    async () => (await import('./check.ts')).checkCommand,
  ),
  entry('list', 'rows of a table of the site', async () => (await import('./list.ts')).listCommand),
  entry(
    'trace',
    'follow a connection from any point of it',
    async () => (await import('./trace.ts')).traceCommand,
  ),
  entry('set', 'change fields of a row', async () => (await import('./set.ts')).setCommand),
  entry(
    'allocate',
    'give VLANs to patched outlets that have none',
    async () => (await import('./allocate.ts')).allocateCommand,
  ),
  entry(
    'type',
    'add a device type that the library lacks',
    async () => (await import('./type.ts')).typeCommand,
  ),
  entry('add', 'make a row', async () => (await import('./add.ts')).addCommand),
  entry(
    'remove',
    'take a row away; --cascade frees what uses it',
    async () => (await import('./remove.ts')).removeCommand,
  ),
  entry(
    'field',
    'record that an outlet or port is connected, tested or faulty',
    async () => (await import('./field.ts')).fieldCommand,
  ),
  entry(
    'import',
    'bring a workbook (.xlsx, .ods, .csv) into the site',
    async () => (await import('./import.ts')).importCommand,
  ),
  entry(
    'export',
    'the plan as a workbook, or its ports as CSV',
    async () => (await import('./export.ts')).exportCommand,
  ),
  entry('undo', 'take the last edit back', async () => (await import('./undo.ts')).undoCommand),
  entry('redo', 'repeat the edit taken back', async () => (await import('./redo.ts')).redoCommand),
  entry(
    'copy',
    'write a whole copy of the site, fit to be sent',
    async () => (await import('./copy.ts')).copyCommand,
  ),
  entry(
    'copies',
    'the copies this computer keeps of a site, newest first',
    async () => (await import('./copies.ts')).copiesCommand,
  ),
  entry(
    'clone',
    'begin a new site from another; its records and readings only with --with-state',
    async () => (await import('./clone.ts')).cloneCommand,
  ),
  entry(
    'secret set',
    'keep a secret in the vault; makes the vault at first',
    async () => (await import('./secret.ts')).secretSetCommand,
  ),
  entry(
    'secret list',
    'names of the secrets in the vault',
    async () => (await import('./secret.ts')).secretListCommand,
  ),
  entry(
    'render',
    'the configuration of a switch, line by line as it is sent',
    async () => (await import('./render.ts')).renderCommand,
  ),
  entry('wipe', 'return a switch to its factory state', async () => (await import('./wipe.ts')).wipeCommand),
  entry(
    'run',
    'run commands on many devices over the network',
    async () => (await import('./run.ts')).runCommand,
  ),
  entry(
    'backup',
    'read the configurations of many switches',
    async () => (await import('./backup.ts')).backupCommand,
  ),
  entry(
    'backup list',
    'the configurations read from the devices',
    async () => (await import('./backup-list.ts')).backupListCommand,
  ),
  entry(
    'backup export',
    'the latest of them as text files',
    async () => (await import('./backup-export.ts')).backupExportCommand,
  ),
  entry('diff', 'two configurations, line by line', async () => (await import('./diff.ts')).diffCommand),
  entry(
    'remediate',
    'the fewest lines that take a configuration to another',
    async () => (await import('./remediate.ts')).remediateCommand,
  ),
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
