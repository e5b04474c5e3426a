/** The commands on FOG, as lines of the list of commands. */
import { entry } from './command-entry.ts'

export const fogCommands = [
  entry('fog hosts', 'the hosts FOG knows', async () => (await import('./fog-lists.ts')).fogHostsCommand),
  entry('fog tasks', 'what FOG is doing now', async () => (await import('./fog-lists.ts')).fogTasksCommand),
  entry(
    'fog groups',
    'the groups FOG has, with their hosts',
    async () => (await import('./fog-lists.ts')).fogGroupsCommand,
  ),
  entry(
    'fog snapins',
    'the snapins FOG has, and which hosts have them',
    async () => (await import('./fog-lists.ts')).fogSnapinsCommand,
  ),
  entry(
    'fog snapin',
    'one snapin on hosts that have it, or are given it',
    async () => (await import('./fog-snapin.ts')).fogSnapinCommand,
  ),
  entry(
    'fog assign',
    'give hosts a snapin, beside those they have',
    async () => (await import('./fog-snapin.ts')).fogAssignCommand,
  ),
  entry(
    'fog make-group',
    'a group of FOG, made of hosts',
    async () => (await import('./fog-group.ts')).fogMakeGroupCommand,
  ),
  entry(
    'fog rename-group',
    'another name for a group of FOG',
    async () => (await import('./fog-group.ts')).fogRenameGroupCommand,
  ),
  entry(
    'fog remove-groups',
    'remove groups that runs made and left',
    async () => (await import('./fog-group.ts')).fogRemoveGroupsCommand,
  ),
  entry(
    'fog nodes',
    'the storage nodes of FOG, and whether they answer',
    async () => (await import('./fog-lists.ts')).fogNodesCommand,
  ),
  entry(
    'fog create',
    'a host in FOG, checked before and after',
    async () => (await import('./fog-write.ts')).fogCreateCommand,
  ),
  entry(
    'fog rename',
    'another name for a host in FOG',
    async () => (await import('./fog-write.ts')).fogRenameCommand,
  ),
  entry(
    'fog cancel',
    'cancel one task of FOG, and surely no other',
    async () => (await import('./fog-cancel.ts')).fogCancelCommand,
  ),
  entry(
    'fog compare',
    "the site's hosts against FOG's, by MAC address",
    async () => (await import('./fog-compare.ts')).fogCompareCommand,
  ),
  entry(
    'fog apply',
    "the site's hosts into FOG: made, renamed, given an image",
    async () => (await import('./fog-apply.ts')).fogApplyCommand,
  ),
  entry(
    'fog wake',
    'wake hosts over the network',
    async () => (await import('./fog-wake.ts')).fogWakeCommand,
  ),
  entry(
    'fog images',
    'the images FOG has, and whether there is anything in them',
    async () => (await import('./fog-images.ts')).fogImagesCommand,
  ),
  entry(
    'fog deploy',
    'put an image on one host or many, checked before and after',
    async () => (await import('./fog-deploy.ts')).fogDeployCommand,
  ),
  entry(
    'fog capture',
    'take an image from a host, guarded',
    async () => (await import('./fog-deploy.ts')).fogCaptureCommand,
  ),
  entry(
    'fog runs',
    'the runs of images and snapins there were',
    async () => (await import('./fog-run.ts')).fogRunsCommand,
  ),
  entry(
    'fog run',
    'look at a run of images or of a snapin, follow it, go on with it, cancel it',
    async () => (await import('./fog-run.ts')).fogRunCommand,
  ),
  entry(
    'fog log',
    'what was done in a run of FOG, and when',
    async () => (await import('./fog-run.ts')).fogLogCommand,
  ),
  entry(
    'fog verification',
    'what a deploy left to be looked at, on the checklist',
    async () => (await import('./fog-verification.ts')).fogVerificationCommand,
  ),
]
