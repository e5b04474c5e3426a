/** The emulated Proxmox refuses what the real schema refuses in the texts of a request. */
import { describe, expect, it } from 'vitest'
import { textFaults } from './check-text.ts'
import { stringFacts54 } from './string-facts-5-4.ts'
import { stringFacts74 } from './string-facts-7-4.ts'
import { stringFacts91 } from './string-facts-9-1.ts'

const VM = 'POST /nodes/{node}/qemu'
const CONTAINER = 'POST /nodes/{node}/lxc'

describe.each([
  ['5.4', stringFacts54],
  ['7.4', stringFacts74],
  ['9.1', stringFacts91],
] as const)('Proxmox %s', (_version, facts) => {
  it.each([
    [VM, 'net0', 'virtio=BC:24:11:00:00:01,bridge=vmbr0,tag=110,firewall=yes'],
    [VM, 'net1', 'virtio,bridge=vmbr0'],
    [VM, 'scsi0', 'local-lvm:64,discard=on'],
    [VM, 'ide2', 'local:iso/virtio-win.iso,media=cdrom'],
    [VM, 'name', 'wapt.salon.example'],
    [
      'PUT /nodes/{node}/lxc/{vmid}/config',
      'net0',
      'name=eth0,hwaddr=BC:24:11:00:00:01,bridge=vmbr0,ip=dhcp',
    ],
    [CONTAINER, 'ostemplate', 'nas:backup/vzdump-lxc-100-2026_11_30-02_00_00.tar.zst'],
    ['POST /storage', 'content', 'backup,iso'],
    ['POST /storage', 'server', '192.0.2.9'],
    ['POST /nodes/{node}/vzdump', 'vmid', '100,101'],
  ])('takes in %s %s=%s', (template, name, value) => {
    expect(textFaults(facts, template, { node: 'pve1', [name]: value })).toBeNull()
  })

  it.each([
    [VM, 'net0', 'bridge=vmbr0'],
    [VM, 'net0', 'virtio,bridge=vmbr0,tag=4095'],
    [VM, 'net0', 'virtio,virtio=BC:24:11:00:00:01'],
    [VM, 'net0', 'virtio=BD:24:11:00:00:01'],
    [VM, 'net0', 'virtio,colour=red'],
    [VM, 'scsi0', 'local lvm:64'],
    [VM, 'name', 'wapt_server'],
    [VM, 'name', 'wapt server'],
    [VM, 'archive', `nas:${'x'.repeat(260)}`],
    [VM, 'storage', '1st'],
    [VM, 'node', 'pve 1'],
    ['PUT /nodes/{node}/lxc/{vmid}/config', 'net0', 'bridge=vmbr0'],
    [CONTAINER, 'ostemplate', `nas:${'x'.repeat(260)}`],
    [CONTAINER, 'storage', 'a'],
    ['POST /storage', 'content', 'backup,films'],
    ['POST /storage', 'server', 'nas;rm'],
    ['POST /storage', 'export', 'backups'],
    ['POST /nodes/{node}/vzdump', 'vmid', '100,7'],
  ] as const)('refuses in %s %s=%s', (template, name, value) => {
    expect(textFaults(facts, template, { [name]: value })).toHaveProperty(name)
  })
})

it('does not let a format pass that it cannot check', () => {
  expect(() => textFaults(stringFacts91, VM, { 'amd-sev': 'std' })).toThrow('does not know the format')
})
