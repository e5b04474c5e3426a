/** The named formats of texts in Proxmox' schema, as its JSONSchema.pm and the modules of guests and storages check them. */
import { isIPv4, isIPv6 } from 'node:net'

const NODE = /^[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?$/
const STORAGE_ID = /^[a-z][a-z0-9\-_.]*[a-z0-9]$/i
const VOLUME_ID = /^[a-z][a-z0-9\-_.]*[a-z0-9]:.+$/i
const DNS_NAME = /^([a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?\.)*[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?$/
const ABSOLUTE = /^\//
const KEEP = /^keep-(all=[01]|(last|hourly|daily|weekly|monthly|yearly)=\d+)$/

const isAddress = (text: string) => isIPv4(text) || isIPv6(text)
const cidr = (isOf: (text: string) => boolean, most: number) => (text: string) => {
  const [address = '', length = '', ...rest] = text.split('/')
  return rest.length === 0 && isOf(address) && /^\d{1,3}$/.test(length) && Number(length) <= most
}
const isCidr4 = cidr(isIPv4, 32)
const isCidr6 = cidr(isIPv6, 128)
const by = (form: RegExp) => (text: string) => form.test(text)

const FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  CIDR: (text) => isCidr4(text) || isCidr6(text),
  address: (text) => isAddress(text) || DNS_NAME.test(text),
  'disk-size': by(/^\d+(\.\d+)?[KMGT]?$/),
  'dns-name': by(DNS_NAME),
  ipv4: isIPv4,
  ipv6: isIPv6,
  'mac-addr': by(/^[a-f0-9][02468ace](:[a-f0-9]{2}){5}$/i),
  'prune-backups': (text) => text.split(',').every((part) => KEEP.test(part)),
  'pve-bridge-id': by(/^[-_.\w]+$/),
  'pve-configid': by(/^[a-z][a-z0-9_-]+$/i),
  'pve-day-of-week': by(/^(mon|tue|wed|thu|fri|sat|sun)$/),
  'pve-ipv4-config': (text) => /^(dhcp|manual)$/.test(text) || isCidr4(text),
  'pve-ipv6-config': (text) => /^(auto|dhcp|manual)$/.test(text) || isCidr6(text),
  'pve-lxc-mp-string': (text) => /^\/?[^/.]/.test(text) && !/(^|\/)\.\.?(\/|$)/.test(text),
  'pve-node': by(NODE),
  'pve-poolid': by(/^[A-Za-z0-9.\-_]+(\/[A-Za-z0-9.\-_]+){0,2}$/),
  'pve-qm-boot': by(/^([acdn]{1,4}|(legacy=)?[acdn]{1,4}|order=[a-z]+\d+(;[a-z]+\d+)*)$/),
  'pve-qm-bootdisk': by(/^(ide|sata|scsi|virtio|efidisk|tpmstate)\d+$/),
  'pve-storage-content': by(/^(images|rootdir|vztmpl|iso|backup|snippets|import|none)$/),
  'pve-storage-id': by(STORAGE_ID),
  'pve-storage-options': by(/^\S+$/),
  'pve-storage-path': by(/^\/[^;()]+$/),
  'pve-storage-server': (text) => isAddress(text) || DNS_NAME.test(text),
  'pve-tag': by(/^[a-z0-9_][a-z0-9_\-+.]*$/i),
  'pve-vmid': by(/^[1-9]\d{2,8}$/),
  'pve-volume-id': by(VOLUME_ID),
  'pve-volume-id-or-absolute-path': (text) => VOLUME_ID.test(text) || ABSOLUTE.test(text),
  'pve-volume-id-or-qm-path': (text) =>
    /^(none|cdrom)$/.test(text) || VOLUME_ID.test(text) || ABSOLUTE.test(text),
  string: () => true,
}

/** Null: it is right. Throws for a format that is not known here: whatever is sent in it would go unchecked. */
export function faultOfFormat(format: string, text: string): string | null {
  const single = FORMATS[format]
  if (single) return single(text) ? null : `invalid format - value does not look like a valid ${format}`
  const each = /^(.+)-list$/.exec(format)?.[1]
  const check = each === undefined ? undefined : FORMATS[each]
  if (!check) throw new Error(`the emulation does not know the format ${format}, in which "${text}" was sent`)
  const wrong = text.split(/[\s,;]+/).find((one) => one !== '' && !check(one))
  return wrong === undefined ? null : `invalid format - value "${wrong}" does not look like a valid ${each}`
}
