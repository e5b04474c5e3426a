/** A switch as it leaves the shelf: model, VLANs, what is plugged in, and the configurations it is given. */
import { copyConfig, createConfig } from './config-store.ts'
import { type ConfigMode, configure } from './configure.ts'
import { createDevice, type Device } from './device.ts'
import { type Model, models } from './models.ts'
import type { CatalystOptions } from './options.ts'

/** Executes a configuration text, as boot does; lines the model does not know are passed over. */
export function loadConfig(device: Device, text: string): void {
  let mode: ConfigMode = { kind: 'config' }
  for (const line of text.split(/\r?\n/)) {
    if (/^end\s*$/.test(line)) break
    if (/^\S/.test(line) && mode.kind !== 'config') {
      const left: ConfigMode | 'privileged' = configure(device, mode, 'exit').mode
      mode = left === 'privileged' ? { kind: 'config' } : left
    }
    const { mode: next } = configure(device, mode, line)
    if (next !== 'privileged') mode = next
  }
  configure(device, mode, 'end')
}

/** The model with the image that `options` put on it. */
function imageOf(model: Model, { without = [], release = model.release }: CatalystOptions): Model {
  const features = new Set([...model.features].filter((feature) => !without.includes(feature)))
  return { ...model, features, release, title: model.title.replace(model.release, release) }
}

/** Makes the device that `options` describe. */
export function makeDevice(options: CatalystOptions): Device {
  const model = imageOf(models[options.model ?? '2950-48'], options)
  const device = createDevice(model, options.serial ?? model.serial)
  for (const [vid, name] of Object.entries(options.vlans ?? {})) device.vlans.set(Number(vid), name)
  device.isRecoveryDisabled = options.isRecoveryDisabled ?? false
  if (options.vtp) device.vtp = { ...options.vtp }
  for (const [name, link] of Object.entries(options.links ?? {})) device.links.set(name, link)
  device.hasArchive = options.hasArchive === true
  for (const [address, mac] of Object.entries(options.arp ?? {})) device.arp.set(address, mac)
  if (typeof options.startup === 'string') {
    loadConfig(device, options.startup)
    device.startup = copyConfig(device.running)
    device.running = createConfig(model)
  }
  if (options.config !== undefined) loadConfig(device, options.config)
  device.seeksConfig = model.features.has('plugAndPlay') && options.startup === null
  if (options.startup === undefined) device.startup = copyConfig(device.running)
  return device
}
