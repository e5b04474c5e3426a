/** What the configuration of a guest tells of its disks and network cards: property strings (proxmox-api §9). */

export type GuestConfig = Readonly<Record<string, unknown>>

/** Bridges its cards are at, once each. */
export const bridgesIn = (config: GuestConfig): string[] => [
  ...new Set(cardsIn(config).flatMap(([, text]) => /(?:^|,)bridge=([^,]+)/.exec(text)?.[1] ?? [])),
]

/** Card -> its MAC, upper case. */
export const macsIn = (config: GuestConfig): Readonly<Record<string, string>> =>
  Object.fromEntries(
    cardsIn(config).flatMap(([name, text]) => {
      const mac = /([0-9a-f]{2}(?::[0-9a-f]{2}){5})/i.exec(text)?.[1]
      return mac ? [[name, mac.toUpperCase()]] : []
    }),
  )

export interface DiskOf {
  readonly storage: string
  /** Bytes; 0: not told. */
  readonly size: number
}

const DISK = /^(?:scsi|virtio|ide|sata|efidisk|tpmstate|mp)\d+$|^rootfs$/
const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3, T: 1024 ** 4 }

/** Its disks, without drives that hold a medium. */
export function disksIn(config: GuestConfig): DiskOf[] {
  return Object.entries(config).flatMap(([name, value]) => {
    const text = String(value)
    const storage = /^(?:file=|volume=)?([A-Za-z][\w.-]*):/.exec(text)?.[1]
    if (!DISK.test(name) || storage === undefined || /(?:^|,)media=cdrom/.test(text)) return []
    const size = /(?:^|,)size=(\d+)([KMGT]?)/.exec(text)
    return [{ storage, size: Number(size?.[1] ?? 0) * (UNITS[size?.[2] ?? ''] ?? 1) }]
  })
}

const cardsIn = (config: GuestConfig): [string, string][] =>
  Object.entries(config).flatMap(([name, value]) => (/^net\d+$/.test(name) ? [[name, String(value)]] : []))
