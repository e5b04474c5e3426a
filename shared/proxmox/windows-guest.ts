/** The virtual machine of a WAPT server: a 64-bit Windows Server on VirtIO, installed from an ISO with the driver ISO beside it. */
import { isAtLeast, type ProxmoxVersion } from '../lan-services/proxmox-version.ts'

export interface WindowsGuest {
  readonly node: string
  /** A host name. */
  readonly name: string
  readonly cores: number
  /** Gibibytes. */
  readonly memory: number
  readonly disk: number
  readonly storage: string
  /** Volumes, as in `local:iso/windows.iso`. */
  readonly iso: string
  readonly drivers: string
  readonly bridge: string
  /** Null: untagged. */
  readonly tag: number | null
}

/** WAPT's own minimum is less; Windows Server with its updates is not usable below. Gibibytes. */
export const LEAST_MEMORY = 4
export const LEAST_DISK = 40

export const isGuestName = (name: string): boolean => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(name)

/** What an ISO file says of itself by its name: WAPT's server is 64-bit only. */
export const is32Bit = (volume: string): boolean =>
  /(^|[^a-z0-9])(x86|i[3-6]86|32.?bits?)(?![_-]?64|[a-z0-9])/i.test(volume)

export const isDriverIso = (volume: string): boolean => /virtio/i.test(volume)

/** Parameters of `POST /nodes/{node}/qemu`. The server makes the MAC address. */
export function windowsParams(
  guest: WindowsGuest,
  vmid: number,
  version: ProxmoxVersion,
): Readonly<Record<string, string | number | boolean>> {
  const { name, cores, memory, disk, storage, iso, drivers, bridge, tag } = guest
  return {
    ...{ vmid, name, ostype: 'win10', sockets: 1, cores, memory: memory * 1024, agent: 'enabled=1' },
    ...{ scsihw: 'virtio-scsi-pci', scsi0: `${storage}:${disk}`, onboot: true },
    ...{ ide2: `${iso},media=cdrom`, ide0: `${drivers},media=cdrom` },
    net0: `virtio,bridge=${bridge}${tag === null ? '' : `,tag=${tag}`}`,
    // The order as a list came with 6.3; before, letters.
    ...(isAtLeast(version, '6.3') ? { boot: 'order=ide2;scsi0' } : { boot: 'dc', bootdisk: 'scsi0' }),
  }
}
