/** What lies in flash: `config.text` is the startup configuration, `vlan.dat` the VLANs, the rest are copies of it. */
import { copyConfig } from './config-store.ts'
import type { Device } from './device.ts'

const plain = (path: string): string => path.replace(/^flash:\/?/i, '')

export function eraseVlans(device: Device): void {
  device.vlans = new Map([[1, 'default']])
  device.vtp = { domain: '', revision: 0 }
}

export const readFile = (device: Device, path: string) =>
  plain(path) === 'config.text' ? device.startup : (device.files.get(plain(path)) ?? null)

function writeFile(device: Device, path: string, config: Device['startup']): void {
  const name = plain(path)
  if (name === 'config.text') device.startup = config
  else if (config) device.files.set(name, config)
  else device.files.delete(name)
}

/** False where there is no such file. */
export function renameFile(device: Device, from: string, to: string): boolean {
  const config = readFile(device, from)
  if (!config) return false
  writeFile(device, to, copyConfig(config))
  writeFile(device, from, null)
  return true
}

/** False where there is no such file. */
export function deleteFile(device: Device, path: string): boolean {
  if (!readFile(device, path)) return false
  writeFile(device, path, null)
  return true
}

export function listFlash(device: Device): string[] {
  const names = [
    `${device.model.image.toLowerCase()}z.bin`,
    ...(device.startup ? ['config.text'] : []),
    ...device.files.keys(),
    ...(device.vlans.size > 1 || device.vtp.domain !== '' ? ['vlan.dat'] : []),
  ]
  return [
    'Directory of flash:/',
    '',
    ...names.map(
      (name, i) => `    ${i + 2}  -rwx  ${String(1400 + i * 37).padEnd(9)} Mar 01 1993 00:01:12  ${name}`,
    ),
    '',
    '7741440 bytes total (2778112 bytes free)',
  ]
}
