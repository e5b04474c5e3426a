/** Commands that hold the plan against what is there: switches, stands, addresses, services. */
import { type CommandEntry, entry } from './command-entry.ts'

export const realityCommands: readonly CommandEntry[] = [
  entry(
    'verify',
    'what the switches say against the plan: which cord is wrong, and what mends it',
    async () => (await import('./verify.ts')).verifyCommand,
  ),
  entry(
    'dhcp-watch',
    'who gives addresses on this wire, who of them does not belong here, and from which stand',
    async () => (await import('./dhcp-watch.ts')).dhcpWatchCommand,
  ),
  entry(
    'whereami',
    'where this computer is plugged in, by its address and what the switches show',
    async () => (await import('./whereami.ts')).whereamiCommand,
  ),
  entry(
    'evidence list',
    'the readings of switches that are kept in the site',
    async () => (await import('./evidence-list.ts')).evidenceListCommand,
  ),
  entry(
    'evidence keep',
    'keep what switches printed, from text files',
    async () => (await import('./evidence-keep.ts')).evidenceKeepCommand,
  ),
  entry(
    'evidence read',
    'read the tables of many switches and keep them',
    async () => (await import('./evidence-read.ts')).evidenceReadCommand,
  ),
  entry(
    'finding',
    'accept or mute what verify found, with a reason, or want it mended after all',
    async () => (await import('./finding.ts')).findingCommand,
  ),
  entry(
    'diagnose',
    'why a stand has no network: from the plan to the Internet, and what to do next',
    async () => (await import('./diagnose.ts')).diagnoseCommand,
  ),
  entry(
    'service-check',
    'what answers on the network of what is to, how fast, and since when not',
    async () => (await import('./service-check.ts')).serviceCheckCommand,
  ),
  entry(
    'mail-check',
    'whether others take the mail of a domain from where it leaves, and the line that disagrees',
    async () => (await import('./mail-check.ts')).mailCheckCommand,
  ),
]
