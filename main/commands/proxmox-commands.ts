/** The commands on Proxmox, as lines of the list of commands. */
import { entry } from './command-entry.ts'

export const proxmoxCommands = [
  entry(
    'proxmox overview',
    'nodes, guests, storages and networks of the Proxmox servers',
    async () => (await import('./proxmox-overview.ts')).proxmoxOverviewCommand,
  ),
  entry(
    'proxmox start',
    'start guests of Proxmox',
    async () => (await import('./proxmox-act.ts')).proxmoxStartCommand,
  ),
  entry(
    'proxmox shutdown',
    'shut guests down, as their own button does',
    async () => (await import('./proxmox-act.ts')).proxmoxShutdownCommand,
  ),
  entry(
    'proxmox stop',
    'stop guests at once, as pulling the plug does',
    async () => (await import('./proxmox-act.ts')).proxmoxStopCommand,
  ),
  entry(
    'proxmox backup',
    'save guests now, and follow it to the end',
    async () => (await import('./proxmox-act.ts')).proxmoxBackupCommand,
  ),
]
