/**
 * A network card of a guest, as its configuration writes it: `virtio=BC:24:11:00:00:01,bridge=vmbr0,tag=110` of a virtual machine,
 * `name=eth1,bridge=vmbr0,hwaddr=…,tag=110,ip=dhcp` of a container (proxmox-api §9).
 */
import type { GuestConfig } from './guest-config.ts'

export interface NetworkCard {
  /** `net0` … `net31`. */
  readonly name: string
  /** Lower case with colons; null: not told. */
  readonly mac: string | null
  readonly bridge: string | null
  /** VLAN; null: untagged. */
  readonly tag: number | null
}

/** Cards a guest can have. */
export const MOST_CARDS = 32

export const modelsOfCard = ['virtio', 'e1000', 'e1000e', 'rtl8139', 'vmxnet3'] as const

export type CardModel = (typeof modelsOfCard)[number]

/** In the order of their numbers. */
export const cardsOf = (config: GuestConfig): NetworkCard[] =>
  Object.entries(config)
    .filter(([name]) => /^net\d+$/.test(name))
    .map(([name, value]) => readCard(name, String(value)))
    .toSorted((a, b) => numberOf(a.name) - numberOf(b.name))

const numberOf = (name: string): number => Number(name.slice(3))

export function readCard(name: string, text: string): NetworkCard {
  const tag = Number(/(?:^|,)tag=(\d+)(?=,|$)/.exec(text)?.[1] ?? 0)
  return {
    name,
    mac: /([0-9a-f]{2}(?::[0-9a-f]{2}){5})/i.exec(text)?.[1]?.toLowerCase() ?? null,
    bridge: /(?:^|,)bridge=([^,]+)/.exec(text)?.[1] ?? null,
    tag: tag >= 1 && tag <= 4094 ? tag : null,
  }
}

/** What Proxmox's installer makes: taken where no other is known. */
export const USUAL_BRIDGE = 'vmbr0'

/** What is wrong with it as Proxmox takes names: what follows a comma would be further parts of the card. Null: nothing. */
export const faultOfBridge = (name: string): string | null =>
  /^[-.\w]+$/.test(name)
    ? null
    : `"${name}" is no name of a bridge: letters, digits, "-", "_" and ".", as in vmbr0.`

/** Cards that are to be on another bridge, with all else as it is: `net0` -> its text. `names`: a bridge -> its other name. */
export function cardsMoved(
  config: GuestConfig,
  names: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    cardsOf(config).flatMap(({ name, bridge }) => {
      const to = bridge === null ? undefined : names.get(bridge)
      if (to === undefined || to === bridge) return []
      return [[name, String(config[name]).replace(/(^|,)bridge=[^,]+/, `$1bridge=${to}`)]]
    }),
  )
}

/** The first number that no card has: `net1`; null: all 32 are taken. */
export function freeCard(config: GuestConfig): string | null {
  for (let at = 0; at < MOST_CARDS; at++) if (!Object.hasOwn(config, `net${at}`)) return `net${at}`
  return null
}

export interface WantedCard {
  readonly bridge: string
  /** 1 to 4094; null: untagged. */
  readonly tag: number | null
  /** Of a virtual machine. */
  readonly model: CardModel
  readonly firewall: boolean
  /** Of a container: what the card is called in it. */
  readonly inside: string
}

/** What is written for it. Its MAC address is left to the server, which makes one that is its own. */
export function cardText(kind: 'qemu' | 'lxc', { bridge, tag, model, firewall, inside }: WantedCard): string {
  const parts = kind === 'qemu' ? [model, `bridge=${bridge}`] : [`name=${inside}`, `bridge=${bridge}`]
  if (firewall) parts.push('firewall=1')
  if (tag !== null) parts.push(`tag=${tag}`)
  // A container that gets no address of Proxmox keeps its own files as they are.
  if (kind === 'lxc') parts.push('ip=manual')
  return parts.join(',')
}
