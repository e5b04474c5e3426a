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
  entry(
    'proxmox cancel',
    'ask a task of Proxmox to stop',
    async () => (await import('./proxmox-cancel.ts')).proxmoxCancelCommand,
  ),
  entry(
    'proxmox card',
    'a tagged network card on a guest',
    async () => (await import('./proxmox-setup.ts')).proxmoxCardCommand,
  ),
  entry(
    'proxmox nfs',
    'an NFS export as a storage of the server',
    async () => (await import('./proxmox-setup.ts')).proxmoxNfsCommand,
  ),
  entry(
    'proxmox windows',
    'the guest of a WAPT server, made ready for its installation',
    async () => (await import('./proxmox-windows.ts')).proxmoxWindowsCommand,
  ),
  entry(
    'proxmox interfaces',
    'the network file of a fresh server, line by line',
    async () => (await import('./proxmox-interfaces.ts')).proxmoxInterfacesCommand,
  ),
]
