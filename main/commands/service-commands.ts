/** The commands on services of the LAN, as lines of the list of commands. */
import { entry } from './command-entry.ts'

export const serviceCommands = [
  entry(
    'service add',
    'a server on the LAN (Proxmox, FOG, WAPT): its certificate pinned, its login in the vault',
    async () => (await import('./service-add.ts')).serviceAddCommand,
  ),
  entry(
    'service list',
    'the servers on the LAN that belong to the site',
    async () => (await import('./service.ts')).serviceListCommand,
  ),
  entry(
    'service test',
    'does a service answer, and if not, why',
    async () => (await import('./service.ts')).serviceTestCommand,
  ),
  entry(
    'service pin',
    'pin the renewed certificate of a service; its login and what was read of it stay',
    async () => (await import('./service-pin.ts')).servicePinCommand,
  ),
  entry(
    'service login',
    'keep a new password or token of a service, once it was taken; what was read of it stays',
    async () => (await import('./service-login.ts')).serviceLoginCommand,
  ),
  entry(
    'service remove',
    'take a service and its secrets out of the site',
    async () => (await import('./service.ts')).serviceRemoveCommand,
  ),
  entry(
    'morning-check',
    'did last night’s backups succeed, and does everything run',
    async () => (await import('./morning-check.ts')).morningCheckCommand,
  ),
  entry(
    'move-guest',
    'a guest to another Proxmox server, step by step, with a way back',
    async () => (await import('./move-guest.ts')).moveGuestCommand,
  ),
  entry(
    'outbox list',
    'work on services that waits until they are reached, and what became of it',
    async () => (await import('./outbox.ts')).outboxListCommand,
  ),
  entry(
    'outbox add',
    'work on services kept for later; nothing is sent, and nothing need be reached',
    async () => (await import('./outbox-add.ts')).outboxAddCommand,
  ),
  entry(
    'outbox put-back',
    'work that ended badly among what waits again',
    async () => (await import('./outbox.ts')).outboxPutBackCommand,
  ),
  entry(
    'outbox run',
    'run waiting work once, looked at against the present state first',
    async () => (await import('./outbox.ts')).outboxRunCommand,
  ),
  entry(
    'outbox remove',
    'take work out of the outbox; nothing of it is sent',
    async () => (await import('./outbox.ts')).outboxRemoveCommand,
  ),
]
