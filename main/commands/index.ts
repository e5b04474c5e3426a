/**
 * Every `brassage` command, by name. One line adds a command; its module is loaded only when it is called, so that
 * `brassage list` does not wait for what `brassage push` needs.
 */
import { type CommandEntry, entry } from './command-entry.ts'
import { deviceCommands } from './device-commands.ts'
import { floorPlanCommands } from './floor-plan-commands.ts'
import { fogCommands } from './fog-commands.ts'
import { proxmoxCommands } from './proxmox-commands.ts'
import { realityCommands } from './reality-commands.ts'
import { routerCommands } from './router-commands.ts'
import { serviceCommands } from './service-commands.ts'
import { waptCommands } from './wapt-commands.ts'

export type { CommandEntry } from './command-entry.ts'

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
    'change',
    'a late change with all that follows from it: plan, configuration, labels, checklist',
    async () => (await import('./change.ts')).changeCommand,
  ),
  entry(
    'migrate',
    'move outlets, ports and hosts to another VLAN, step by step, with a way back',
    async () => (await import('./migrate.ts')).migrateCommand,
  ),
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
    'checklist list',
    'what is to be done on site, in walking order, and who said what of it',
    async () => (await import('./checklist-list.ts')).checklistListCommand,
  ),
  entry('assign', 'who does what of the checklist', async () => (await import('./assign.ts')).assignCommand),
  entry(
    'tick',
    'note on the checklist that something is done or faulty',
    async () => (await import('./tick.ts')).tickCommand,
  ),
  entry('found', 'a cable that nobody planned', async () => (await import('./found.ts')).foundCommand),
  entry(
    'proposal list',
    'cables found on other stations, to accept or decline',
    async () => (await import('./proposal-list.ts')).proposalListCommand,
  ),
  entry(
    'proposal accept',
    'take a cable found elsewhere into the plan',
    async () => (await import('./proposal-answer.ts')).proposalAcceptCommand,
  ),
  entry(
    'proposal decline',
    'leave a cable found elsewhere out of the plan',
    async () => (await import('./proposal-answer.ts')).proposalDeclineCommand,
  ),
  entry('writer', 'which station writes the plan', async () => (await import('./writer.ts')).writerCommand),
  entry(
    'room',
    'the cords of a technical room: planned, plugged, left over',
    async () => (await import('./room.ts')).roomCommand,
  ),
  entry(
    'log',
    'the journal: note something, an incident, its state; list what was noted',
    async () => (await import('./log.ts')).logCommand,
  ),
  entry(
    'packet',
    'what was recorded here, as a file for another laptop',
    async () => (await import('./packet.ts')).packetCommand,
  ),
  entry(
    'merge',
    'take over what another laptop recorded',
    async () => (await import('./merge.ts')).mergeCommand,
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
  entry(
    'print',
    'labels and sheets as a PDF of exact size',
    async () => (await import('./print.ts')).printCommand,
  ),
  entry(
    'runbook list',
    'the runbooks: procedures with answers to give and ways that fork',
    async () => (await import('./runbook-list.ts')).runbookListCommand,
  ),
  entry(
    'runbook show',
    'the text of a runbook',
    async () => (await import('./runbook-show.ts')).runbookShowCommand,
  ),
  entry(
    'runbook save',
    'a runbook from a text file, as the site’s own',
    async () => (await import('./runbook-save.ts')).runbookSaveCommand,
  ),
  entry(
    'runbook reset',
    'a runbook as it is shipped again',
    async () => (await import('./runbook-reset.ts')).runbookResetCommand,
  ),
  entry(
    'runbook start',
    'begin a run of a runbook',
    async () => (await import('./runbook-start.ts')).runbookStartCommand,
  ),
  entry(
    'runbook answer',
    'answer a step of a run, and see what comes next',
    async () => (await import('./runbook-answer.ts')).runbookAnswerCommand,
  ),
  entry(
    'runbook stop',
    'close a run before its end',
    async () => (await import('./runbook-stop.ts')).runbookStopCommand,
  ),
  entry(
    'runbook runs',
    'the runs of runbooks, or all of one',
    async () => (await import('./runbook-runs.ts')).runbookRunsCommand,
  ),
  entry(
    'inventory',
    'what the plan needs against what is owned, and what is short',
    async () => (await import('./inventory.ts')).inventoryCommand,
  ),
  entry(
    'inventory import',
    'a sheet of what is owned (.xlsx, .ods, .csv)',
    async () => (await import('./inventory-import.ts')).inventoryImportCommand,
  ),
  entry(
    'inventory reserve',
    'keep some of an item for something else',
    async () => (await import('./inventory-move.ts')).reserveCommand,
  ),
  entry(
    'inventory release',
    'give up what was reserved',
    async () => (await import('./inventory-move.ts')).releaseCommand,
  ),
  entry(
    'inventory take',
    'some of an item leaves the store',
    async () => (await import('./inventory-move.ts')).takeCommand,
  ),
  entry(
    'inventory return',
    'some of an item comes back',
    async () => (await import('./inventory-move.ts')).returnCommand,
  ),
  entry(
    'inventory movements',
    'what was reserved, taken and returned, by whom',
    async () => (await import('./inventory-movements.ts')).inventoryMovementsCommand,
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
    'intake',
    'switches taken in; takes one in: read, made harmless, backed up, wiped',
    async () => (await import('./intake.ts')).intakeCommand,
  ),
  entry(
    'recover',
    'get back into a switch of ours whose password is lost',
    async () => (await import('./recover.ts')).recoverCommand,
  ),
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
  entry(
    'backup restore',
    'a device back to what was read of it',
    async () => (await import('./backup-restore.ts')).backupRestoreCommand,
  ),
  entry('diff', 'two configurations, line by line', async () => (await import('./diff.ts')).diffCommand),
  entry(
    'remediate',
    'the fewest lines that take a configuration to another',
    async () => (await import('./remediate.ts')).remediateCommand,
  ),
  ...deviceCommands,
  ...serviceCommands,
  ...fogCommands,
  ...proxmoxCommands,
  ...waptCommands,
  ...floorPlanCommands,
  ...routerCommands,
  ...realityCommands,
]
