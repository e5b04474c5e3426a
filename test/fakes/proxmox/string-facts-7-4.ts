/** What Proxmox VE 7.4 takes as the text of its parameters, by their names; with a request before it, there alone. From the public API schema. */
import type { StringFacts } from './check-text.ts'

export const stringFacts74: StringFacts = {
  'GET /nodes/{node}/storage/{storage}/content content': '{"format": "pve-storage-content"}',
  'POST /access/ticket password': '{}',
  'POST /access/ticket path': '{"maxLength": 64}',
  'POST /nodes/{node}/lxc pool': '{"format": "pve-poolid"}',
  'POST /nodes/{node}/qemu nameserver': '{"format": "address-list"}',
  'POST /nodes/{node}/qemu net[n]':
    '{"format": {"bridge": {"format": "pve-bridge-id", "optional": 1, "type": "string"}, "e1000": {"alias": "macaddr", "keyAlias": "model"}, "e1000-82540em": {"alias": "macaddr", "keyAlias": "model"}, "e1000-82544gc": {"alias": "macaddr", "keyAlias": "model"}, "e1000-82545em": {"alias": "macaddr", "keyAlias": "model"}, "e1000e": {"alias": "macaddr", "keyAlias": "model"}, "firewall": {"optional": 1, "type": "boolean"}, "i82551": {"alias": "macaddr", "keyAlias": "model"}, "i82557b": {"alias": "macaddr", "keyAlias": "model"}, "i82559er": {"alias": "macaddr", "keyAlias": "model"}, "link_down": {"optional": 1, "type": "boolean"}, "macaddr": {"format": "mac-addr", "optional": 1, "type": "string"}, "model": {"default_key": 1, "enum": ["e1000", "e1000-82540em", "e1000-82544gc", "e1000-82545em", "e1000e", "i82551", "i82557b", "i82559er", "ne2k_isa", "ne2k_pci", "pcnet", "rtl8139", "virtio", "vmxnet3"], "type": "string"}, "mtu": {"maximum": 65520, "minimum": 1, "optional": 1, "type": "integer"}, "ne2k_isa": {"alias": "macaddr", "keyAlias": "model"}, "ne2k_pci": {"alias": "macaddr", "keyAlias": "model"}, "pcnet": {"alias": "macaddr", "keyAlias": "model"}, "queues": {"maximum": 64, "minimum": 0, "optional": 1, "type": "integer"}, "rate": {"minimum": 0, "optional": 1, "type": "number"}, "rtl8139": {"alias": "macaddr", "keyAlias": "model"}, "tag": {"maximum": 4094, "minimum": 1, "optional": 1, "type": "integer"}, "trunks": {"optional": 1, "pattern": "(?^:\\\\d+(?:-\\\\d+)?(?:;\\\\d+(?:-\\\\d+)?)*)", "type": "string"}, "virtio": {"alias": "macaddr", "keyAlias": "model"}, "vmxnet3": {"alias": "macaddr", "keyAlias": "model"}}}',
  'POST /nodes/{node}/qemu pool': '{"format": "pve-poolid"}',
  'POST /nodes/{node}/qemu searchdomain': '{}',
  'POST /nodes/{node}/qemu unused[n]':
    '{"format": {"file": {"default_key": 1, "format": "pve-volume-id", "type": "string"}, "volume": {"alias": "file"}}}',
  'POST /storage password': '{"maxLength": 256}',
  'POST /storage path': '{"format": "pve-storage-path"}',
  'POST /storage target': '{}',
  'POST /storage username': '{}',
  'PUT /nodes/{node}/qemu/{vmid}/config nameserver': '{"format": "address-list"}',
  'PUT /nodes/{node}/qemu/{vmid}/config net[n]':
    '{"format": {"bridge": {"format": "pve-bridge-id", "optional": 1, "type": "string"}, "e1000": {"alias": "macaddr", "keyAlias": "model"}, "e1000-82540em": {"alias": "macaddr", "keyAlias": "model"}, "e1000-82544gc": {"alias": "macaddr", "keyAlias": "model"}, "e1000-82545em": {"alias": "macaddr", "keyAlias": "model"}, "e1000e": {"alias": "macaddr", "keyAlias": "model"}, "firewall": {"optional": 1, "type": "boolean"}, "i82551": {"alias": "macaddr", "keyAlias": "model"}, "i82557b": {"alias": "macaddr", "keyAlias": "model"}, "i82559er": {"alias": "macaddr", "keyAlias": "model"}, "link_down": {"optional": 1, "type": "boolean"}, "macaddr": {"format": "mac-addr", "optional": 1, "type": "string"}, "model": {"default_key": 1, "enum": ["e1000", "e1000-82540em", "e1000-82544gc", "e1000-82545em", "e1000e", "i82551", "i82557b", "i82559er", "ne2k_isa", "ne2k_pci", "pcnet", "rtl8139", "virtio", "vmxnet3"], "type": "string"}, "mtu": {"maximum": 65520, "minimum": 1, "optional": 1, "type": "integer"}, "ne2k_isa": {"alias": "macaddr", "keyAlias": "model"}, "ne2k_pci": {"alias": "macaddr", "keyAlias": "model"}, "pcnet": {"alias": "macaddr", "keyAlias": "model"}, "queues": {"maximum": 64, "minimum": 0, "optional": 1, "type": "integer"}, "rate": {"minimum": 0, "optional": 1, "type": "number"}, "rtl8139": {"alias": "macaddr", "keyAlias": "model"}, "tag": {"maximum": 4094, "minimum": 1, "optional": 1, "type": "integer"}, "trunks": {"optional": 1, "pattern": "(?^:\\\\d+(?:-\\\\d+)?(?:;\\\\d+(?:-\\\\d+)?)*)", "type": "string"}, "virtio": {"alias": "macaddr", "keyAlias": "model"}, "vmxnet3": {"alias": "macaddr", "keyAlias": "model"}}}',
  'PUT /nodes/{node}/qemu/{vmid}/config searchdomain': '{}',
  'PUT /nodes/{node}/qemu/{vmid}/config unused[n]':
    '{"format": {"file": {"default_key": 1, "format": "pve-volume-id", "type": "string"}, "volume": {"alias": "file"}}}',
  affinity: '{"format": "pve-cpuset"}',
  agent:
    '{"format": {"enabled": {"default_key": 1, "type": "boolean"}, "freeze-fs-on-backup": {"optional": 1, "type": "boolean"}, "fstrim_cloned_disks": {"optional": 1, "type": "boolean"}, "type": {"enum": ["virtio", "isa"], "optional": 1, "type": "string"}}}',
  archive: '{"maxLength": 255}',
  audio0:
    '{"format": {"device": {"enum": ["ich9-intel-hda", "intel-hda", "AC97"], "type": "string"}, "driver": {"enum": ["spice", "none"], "optional": 1, "type": "string"}}}',
  base: '{"format": "pve-volume-id"}',
  boot: '{"format": "pve-qm-boot"}',
  bootdisk: '{"format": "pve-qm-bootdisk", "pattern": "(ide|sata|scsi|virtio)\\\\d+"}',
  bwlimit:
    '{"format": {"clone": {"minimum": "0", "optional": 1, "type": "number"}, "default": {"minimum": "0", "optional": 1, "type": "number"}, "migration": {"minimum": "0", "optional": 1, "type": "number"}, "move": {"minimum": "0", "optional": 1, "type": "number"}, "restore": {"minimum": "0", "optional": 1, "type": "number"}}}',
  cdrom: '{"format": "pve-qm-ide"}',
  cicustom: '{"format": "pve-qm-cicustom"}',
  comment: '{"maxLength": 512}',
  content: '{"format": "pve-storage-content-list"}',
  'content-dirs': '{"format": "pve-dir-override-list"}',
  cpu: '{"format": "pve-vm-cpu-conf"}',
  delete: '{"format": "pve-configid-list"}',
  description: '{"maxLength": 8192}',
  digest: '{"maxLength": 40}',
  domain: '{"maxLength": 256}',
  dow: '{"format": "pve-day-of-week-list"}',
  efidisk0:
    '{"format": {"efitype": {"enum": ["2m", "4m"], "optional": 1, "type": "string"}, "file": {"default_key": 1, "format": "pve-volume-id-or-qm-path", "type": "string"}, "format": {"enum": ["raw", "cow", "qcow", "qed", "qcow2", "vmdk", "cloop"], "optional": 1, "type": "string"}, "import-from": {"format": "pve-volume-id-or-absolute-path", "optional": 1, "type": "string"}, "pre-enrolled-keys": {"optional": 1, "type": "boolean"}, "size": {"format": "disk-size", "optional": 1, "type": "string"}, "volume": {"alias": "file"}}}',
  exclude: '{"format": "pve-vmid-list"}',
  'exclude-path': '{"format": "string-alist"}',
  export: '{"format": "pve-storage-path"}',
  features:
    '{"format": {"force_rw_sys": {"optional": 1, "type": "boolean"}, "fuse": {"optional": 1, "type": "boolean"}, "keyctl": {"optional": 1, "type": "boolean"}, "mknod": {"optional": 1, "type": "boolean"}, "mount": {"optional": 1, "pattern": "(?^:[a-zA-Z0-9_; ]+)", "type": "string"}, "nesting": {"optional": 1, "type": "boolean"}}}',
  fingerprint: '{"pattern": "([A-Fa-f0-9]{2}:){31}[A-Fa-f0-9]{2}"}',
  format: '{"format": "pve-storage-format"}',
  'fs-name': '{"format": "pve-configid"}',
  hookscript: '{"format": "pve-volume-id"}',
  hostname: '{"format": "dns-name", "maxLength": 255}',
  'hostpci[n]': '{"format": "pve-qm-hostpci"}',
  hotplug: '{"format": "pve-hotplug-features"}',
  id: '{"maxLength": 50}',
  'ide[n]':
    '{"format": {"aio": {"enum": ["native", "threads", "io_uring"], "optional": 1, "type": "string"}, "backup": {"optional": 1, "type": "boolean"}, "bps": {"optional": 1, "type": "integer"}, "bps_max_length": {"minimum": 1, "optional": 1, "type": "integer"}, "bps_rd": {"optional": 1, "type": "integer"}, "bps_rd_length": {"alias": "bps_rd_max_length"}, "bps_rd_max_length": {"minimum": 1, "optional": 1, "type": "integer"}, "bps_wr": {"optional": 1, "type": "integer"}, "bps_wr_length": {"alias": "bps_wr_max_length"}, "bps_wr_max_length": {"minimum": 1, "optional": 1, "type": "integer"}, "cache": {"enum": ["none", "writethrough", "writeback", "unsafe", "directsync"], "optional": 1, "type": "string"}, "cyls": {"optional": 1, "type": "integer"}, "detect_zeroes": {"optional": 1, "type": "boolean"}, "discard": {"enum": ["ignore", "on"], "optional": 1, "type": "string"}, "file": {"default_key": 1, "format": "pve-volume-id-or-qm-path", "type": "string"}, "format": {"enum": ["raw", "cow", "qcow", "qed", "qcow2", "vmdk", "cloop"], "optional": 1, "type": "string"}, "heads": {"optional": 1, "type": "integer"}, "import-from": {"format": "pve-volume-id-or-absolute-path", "optional": 1, "type": "string"}, "iops": {"optional": 1, "type": "integer"}, "iops_max": {"optional": 1, "type": "integer"}, "iops_max_length": {"minimum": 1, "optional": 1, "type": "integer"}, "iops_rd": {"optional": 1, "type": "integer"}, "iops_rd_length": {"alias": "iops_rd_max_length"}, "iops_rd_max": {"optional": 1, "type": "integer"}, "iops_rd_max_length": {"minimum": 1, "optional": 1, "type": "integer"}, "iops_wr": {"optional": 1, "type": "integer"}, "iops_wr_length": {"alias": "iops_wr_max_length"}, "iops_wr_max": {"optional": 1, "type": "integer"}, "iops_wr_max_length": {"minimum": 1, "optional": 1, "type": "integer"}, "mbps": {"optional": 1, "type": "number"}, "mbps_max": {"optional": 1, "type": "number"}, "mbps_rd": {"optional": 1, "type": "number"}, "mbps_rd_max": {"optional": 1, "type": "number"}, "mbps_wr": {"optional": 1, "type": "number"}, "mbps_wr_max": {"optional": 1, "type": "number"}, "media": {"enum": ["cdrom", "disk"], "optional": 1, "type": "string"}, "model": {"format": "urlencoded", "maxLength": 120, "optional": 1, "type": "string"}, "replicate": {"optional": 1, "type": "boolean"}, "rerror": {"enum": ["ignore", "report", "stop"], "optional": 1, "type": "string"}, "secs": {"optional": 1, "type": "integer"}, "serial": {"format": "urlencoded", "maxLength": 60, "optional": 1, "type": "string"}, "shared": {"optional": 1, "type": "boolean"}, "size": {"format": "disk-size", "optional": 1, "type": "string"}, "snapshot": {"optional": 1, "type": "boolean"}, "ssd": {"optional": 1, "type": "boolean"}, "trans": {"enum": ["none", "lba", "auto"], "optional": 1, "type": "string"}, "volume": {"alias": "file"}, "werror": {"enum": ["enospc", "ignore", "report", "stop"], "optional": 1, "type": "string"}, "wwn": {"optional": 1, "pattern": "(?^:^(0x)[0-9a-fA-F]{16})", "type": "string"}}}',
  'ipconfig[n]': '{"format": "pve-qm-ipconfig"}',
  ivshmem:
    '{"format": {"name": {"optional": 1, "pattern": "[a-zA-Z0-9\\\\-]+", "type": "string"}, "size": {"minimum": 1, "type": "integer"}}}',
  machine:
    '{"maxLength": 40, "pattern": "(pc|pc(-i440fx)?-\\\\d+(\\\\.\\\\d+)+(\\\\+pve\\\\d+)?(\\\\.pxe)?|q35|pc-q35-\\\\d+(\\\\.\\\\d+)+(\\\\+pve\\\\d+)?(\\\\.pxe)?|virt(?:-\\\\d+(\\\\.\\\\d+)+)?(\\\\+pve\\\\d+)?)"}',
  mailto: '{"format": "email-or-username-list"}',
  migratedfrom: '{"format": "pve-node"}',
  migration_network: '{"format": "CIDR"}',
  monhost: '{"format": "pve-storage-portal-dns-list"}',
  mountpoint: '{"format": "pve-storage-path"}',
  'mp[n]':
    '{"format": {"acl": {"optional": 1, "type": "boolean"}, "backup": {"optional": 1, "type": "boolean"}, "mountoptions": {"optional": 1, "pattern": "(?^:(?^:(noatime|lazytime|nodev|nosuid|noexec))(;(?^:(noatime|lazytime|nodev|nosuid|noexec)))*)", "type": "string"}, "mp": {"format": "pve-lxc-mp-string", "type": "string"}, "quota": {"optional": 1, "type": "boolean"}, "replicate": {"optional": 1, "type": "boolean"}, "ro": {"optional": 1, "type": "boolean"}, "shared": {"optional": 1, "type": "boolean"}, "size": {"format": "disk-size", "optional": 1, "type": "string"}, "volume": {"default_key": 1, "format": "pve-lxc-mp-string", "type": "string"}}}',
  name: '{"format": "dns-name"}',
  nameserver: '{"format": "lxc-ip-with-ll-iface-list"}',
  'net[n]':
    '{"format": {"bridge": {"optional": 1, "pattern": "[-_.\\\\w\\\\d]+", "type": "string"}, "firewall": {"optional": 1, "type": "boolean"}, "gw": {"format": "ipv4", "optional": 1, "type": "string"}, "gw6": {"format": "ipv6", "optional": 1, "type": "string"}, "hwaddr": {"format": "mac-addr", "optional": 1, "type": "string"}, "ip": {"format": "pve-ipv4-config", "optional": 1, "type": "string"}, "ip6": {"format": "pve-ipv6-config", "optional": 1, "type": "string"}, "link_down": {"optional": 1, "type": "boolean"}, "mtu": {"maximum": 65535, "minimum": 64, "optional": 1, "type": "integer"}, "name": {"pattern": "[-_.\\\\w\\\\d]+", "type": "string"}, "rate": {"optional": 1, "type": "number"}, "tag": {"maximum": 4094, "minimum": 1, "optional": 1, "type": "integer"}, "trunks": {"optional": 1, "pattern": "(?^:\\\\d+(?:;\\\\d+)*)", "type": "string"}, "type": {"enum": ["veth"], "optional": 1, "type": "string"}}}',
  node: '{"format": "pve-node"}',
  nodes: '{"format": "pve-node-list"}',
  'notes-template': '{"maxLength": 1024}',
  'numa[n]':
    '{"format": {"cpus": {"pattern": "(?^:\\\\d+(?:-\\\\d+)?(?:;\\\\d+(?:-\\\\d+)?)*)", "type": "string"}, "hostnodes": {"optional": 1, "pattern": "(?^:\\\\d+(?:-\\\\d+)?(?:;\\\\d+(?:-\\\\d+)?)*)", "type": "string"}, "memory": {"optional": 1, "type": "number"}, "policy": {"enum": ["preferred", "bind", "interleave"], "optional": 1, "type": "string"}}}',
  options: '{"format": "pve-storage-options"}',
  ostemplate: '{"maxLength": 255}',
  'parallel[n]': '{"pattern": "/dev/parport\\\\d+|/dev/usb/lp\\\\d+"}',
  password: '{"minLength": 5}',
  performance: '{"format": "backup-performance"}',
  poolid: '{"format": "pve-poolid"}',
  portal: '{"format": "pve-storage-portal-dns"}',
  privs: '{"format": "pve-priv-list", "maxLength": 64}',
  'prune-backups': '{"format": "prune-backups"}',
  realm: '{"format": "pve-realm", "maxLength": 32}',
  revert: '{"format": "pve-configid-list"}',
  rng0: '{"format": {"max_bytes": {"optional": 1, "type": "integer"}, "period": {"optional": 1, "type": "integer"}, "source": {"default_key": 1, "enum": ["/dev/urandom", "/dev/random", "/dev/hwrng"], "type": "string"}}}',
  rootfs:
    '{"format": {"acl": {"optional": 1, "type": "boolean"}, "mountoptions": {"optional": 1, "pattern": "(?^:(?^:(noatime|lazytime|nodev|nosuid|noexec))(;(?^:(noatime|lazytime|nodev|nosuid|noexec)))*)", "type": "string"}, "quota": {"optional": 1, "type": "boolean"}, "replicate": {"optional": 1, "type": "boolean"}, "ro": {"optional": 1, "type": "boolean"}, "shared": {"optional": 1, "type": "boolean"}, "size": {"format": "disk-size", "optional": 1, "type": "string"}, "volume": {"default_key": 1, "format": "pve-lxc-mp-string", "type": "string"}}}',
  'sata[n]':
    '{"format": {"aio": {"enum": ["native", "threads", "io_uring"], "optional": 1, "type": "string"}, "backup": {"optional": 1, "type": "boolean"}, "bps": {"optional": 1, "type": "integer"}, "bps_max_length": {"minimum": 1, "optional": 1, "type": "integer"}, "bps_rd": {"optional": 1, "type": "integer"}, "bps_rd_length": {"alias": "bps_rd_max_length"}, "bps_rd_max_length": {"minimum": 1, "optional": 1, "type": "integer"}, "bps_wr": {"optional": 1, "type": "integer"}, "bps_wr_length": {"alias": "bps_wr_max_length"}, "bps_wr_max_length": {"minimum": 1, "optional": 1, "type": "integer"}, "cache": {"enum": ["none", "writethrough", "writeback", "unsafe", "directsync"], "optional": 1, "type": "string"}, "cyls": {"optional": 1, "type": "integer"}, "detect_zeroes": {"optional": 1, "type": "boolean"}, "discard": {"enum": ["ignore", "on"], "optional": 1, "type": "string"}, "file": {"default_key": 1, "format": "pve-volume-id-or-qm-path", "type": "string"}, "format": {"enum": ["raw", "cow", "qcow", "qed", "qcow2", "vmdk", "cloop"], "optional": 1, "type": "string"}, "heads": {"optional": 1, "type": "integer"}, "import-from": {"format": "pve-volume-id-or-absolute-path", "optional": 1, "type": "string"}, "iops": {"optional": 1, "type": "integer"}, "iops_max": {"optional": 1, "type": "integer"}, "iops_max_length": {"minimum": 1, "optional": 1, "type": "integer"}, "iops_rd": {"optional": 1, "type": "integer"}, "iops_rd_length": {"alias": "iops_rd_max_length"}, "iops_rd_max": {"optional": 1, "type": "integer"}, "iops_rd_max_length": {"minimum": 1, "optional": 1, "type": "integer"}, "iops_wr": {"optional": 1, "type": "integer"}, "iops_wr_length": {"alias": "iops_wr_max_length"}, "iops_wr_max": {"optional": 1, "type": "integer"}, "iops_wr_max_length": {"minimum": 1, "optional": 1, "type": "integer"}, "mbps": {"optional": 1, "type": "number"}, "mbps_max": {"optional": 1, "type": "number"}, "mbps_rd": {"optional": 1, "type": "number"}, "mbps_rd_max": {"optional": 1, "type": "number"}, "mbps_wr": {"optional": 1, "type": "number"}, "mbps_wr_max": {"optional": 1, "type": "number"}, "media": {"enum": ["cdrom", "disk"], "optional": 1, "type": "string"}, "replicate": {"optional": 1, "type": "boolean"}, "rerror": {"enum": ["ignore", "report", "stop"], "optional": 1, "type": "string"}, "secs": {"optional": 1, "type": "integer"}, "serial": {"format": "urlencoded", "maxLength": 60, "optional": 1, "type": "string"}, "shared": {"optional": 1, "type": "boolean"}, "size": {"format": "disk-size", "optional": 1, "type": "string"}, "snapshot": {"optional": 1, "type": "boolean"}, "ssd": {"optional": 1, "type": "boolean"}, "trans": {"enum": ["none", "lba", "auto"], "optional": 1, "type": "string"}, "volume": {"alias": "file"}, "werror": {"enum": ["enospc", "ignore", "report", "stop"], "optional": 1, "type": "string"}, "wwn": {"optional": 1, "pattern": "(?^:^(0x)[0-9a-fA-F]{16})", "type": "string"}}}',
  schedule: '{"format": "pve-calendar-event", "maxLength": 128}',
  'scsi[n]':
    '{"format": {"aio": {"enum": ["native", "threads", "io_uring"], "optional": 1, "type": "string"}, "backup": {"optional": 1, "type": "boolean"}, "bps": {"optional": 1, "type": "integer"}, "bps_max_length": {"minimum": 1, "optional": 1, "type": "integer"}, "bps_rd": {"optional": 1, "type": "integer"}, "bps_rd_length": {"alias": "bps_rd_max_length"}, "bps_rd_max_length": {"minimum": 1, "optional": 1, "type": "integer"}, "bps_wr": {"optional": 1, "type": "integer"}, "bps_wr_length": {"alias": "bps_wr_max_length"}, "bps_wr_max_length": {"minimum": 1, "optional": 1, "type": "integer"}, "cache": {"enum": ["none", "writethrough", "writeback", "unsafe", "directsync"], "optional": 1, "type": "string"}, "cyls": {"optional": 1, "type": "integer"}, "detect_zeroes": {"optional": 1, "type": "boolean"}, "discard": {"enum": ["ignore", "on"], "optional": 1, "type": "string"}, "file": {"default_key": 1, "format": "pve-volume-id-or-qm-path", "type": "string"}, "format": {"enum": ["raw", "cow", "qcow", "qed", "qcow2", "vmdk", "cloop"], "optional": 1, "type": "string"}, "heads": {"optional": 1, "type": "integer"}, "import-from": {"format": "pve-volume-id-or-absolute-path", "optional": 1, "type": "string"}, "iops": {"optional": 1, "type": "integer"}, "iops_max": {"optional": 1, "type": "integer"}, "iops_max_length": {"minimum": 1, "optional": 1, "type": "integer"}, "iops_rd": {"optional": 1, "type": "integer"}, "iops_rd_length": {"alias": "iops_rd_max_length"}, "iops_rd_max": {"optional": 1, "type": "integer"}, "iops_rd_max_length": {"minimum": 1, "optional": 1, "type": "integer"}, "iops_wr": {"optional": 1, "type": "integer"}, "iops_wr_length": {"alias": "iops_wr_max_length"}, "iops_wr_max": {"optional": 1, "type": "integer"}, "iops_wr_max_length": {"minimum": 1, "optional": 1, "type": "integer"}, "iothread": {"optional": 1, "type": "boolean"}, "mbps": {"optional": 1, "type": "number"}, "mbps_max": {"optional": 1, "type": "number"}, "mbps_rd": {"optional": 1, "type": "number"}, "mbps_rd_max": {"optional": 1, "type": "number"}, "mbps_wr": {"optional": 1, "type": "number"}, "mbps_wr_max": {"optional": 1, "type": "number"}, "media": {"enum": ["cdrom", "disk"], "optional": 1, "type": "string"}, "queues": {"minimum": 2, "optional": 1, "type": "integer"}, "replicate": {"optional": 1, "type": "boolean"}, "rerror": {"enum": ["ignore", "report", "stop"], "optional": 1, "type": "string"}, "ro": {"optional": 1, "type": "boolean"}, "scsiblock": {"optional": 1, "type": "boolean"}, "secs": {"optional": 1, "type": "integer"}, "serial": {"format": "urlencoded", "maxLength": 60, "optional": 1, "type": "string"}, "shared": {"optional": 1, "type": "boolean"}, "size": {"format": "disk-size", "optional": 1, "type": "string"}, "snapshot": {"optional": 1, "type": "boolean"}, "ssd": {"optional": 1, "type": "boolean"}, "trans": {"enum": ["none", "lba", "auto"], "optional": 1, "type": "string"}, "volume": {"alias": "file"}, "werror": {"enum": ["enospc", "ignore", "report", "stop"], "optional": 1, "type": "string"}, "wwn": {"optional": 1, "pattern": "(?^:^(0x)[0-9a-fA-F]{16})", "type": "string"}}}',
  searchdomain: '{"format": "dns-name-list"}',
  'serial[n]': '{"pattern": "(/dev/.+|socket)"}',
  server: '{"format": "pve-storage-server"}',
  server2: '{"format": "pve-storage-server"}',
  smbios1: '{"format": "pve-qm-smbios1", "maxLength": 512}',
  snapshot: '{"format": "pve-configid", "maxLength": 40}',
  spice_enhancements:
    '{"format": {"foldersharing": {"optional": 1, "type": "boolean"}, "videostreaming": {"enum": ["off", "all", "filter"], "optional": 1, "type": "string"}}}',
  sshkeys: '{"format": "urlencoded"}',
  startdate: '{"pattern": "(now|\\\\d{4}-\\\\d{1,2}-\\\\d{1,2}(T\\\\d{1,2}:\\\\d{1,2}:\\\\d{1,2})?)"}',
  starttime: '{"pattern": "\\\\d{1,2}:\\\\d{1,2}"}',
  startup: '{"format": "pve-startup-order"}',
  stateuri: '{"maxLength": 128}',
  statusfilter: '{"format": "pve-task-status-type-list"}',
  storage: '{"format": "pve-storage-id"}',
  subdir: '{"format": "pve-storage-path"}',
  tags: '{"format": "pve-tag-list"}',
  target: '{"format": "pve-node"}',
  targetstorage: '{"format": "storage-pair-list"}',
  thinpool: '{"format": "pve-storage-vgname"}',
  timezone: '{"format": "pve-ct-timezone"}',
  tpmstate0:
    '{"format": {"file": {"default_key": 1, "format": "pve-volume-id-or-qm-path", "type": "string"}, "import-from": {"format": "pve-volume-id-or-absolute-path", "optional": 1, "type": "string"}, "size": {"format": "disk-size", "optional": 1, "type": "string"}, "version": {"enum": ["v1.2", "v2.0"], "optional": 1, "type": "string"}, "volume": {"alias": "file"}}}',
  'unused[n]': '{"format": {"volume": {"default_key": 1, "format": "pve-volume-id", "type": "string"}}}',
  'usb[n]':
    '{"format": {"host": {"default_key": 1, "format": "pve-qm-usb-device", "type": "string"}, "usb3": {"optional": 1, "type": "boolean"}}}',
  userid:
    '{"pattern": "(?^:^(?^:[^\\\\s:/]+)\\\\@(?^:[A-Za-z][A-Za-z0-9\\\\.\\\\-_]+)(?:!(?^:[A-Za-z][A-Za-z0-9\\\\.\\\\-_]+))?$)"}',
  username: '{"maxLength": 64}',
  vga: '{"format": {"memory": {"maximum": 512, "minimum": 4, "optional": 1, "type": "integer"}, "type": {"default_key": 1, "enum": ["cirrus", "qxl", "qxl2", "qxl3", "qxl4", "none", "serial0", "serial1", "serial2", "serial3", "std", "virtio", "virtio-gl", "vmware"], "optional": 1, "type": "string"}}}',
  vgname: '{"format": "pve-storage-vgname"}',
  'virtio[n]':
    '{"format": {"aio": {"enum": ["native", "threads", "io_uring"], "optional": 1, "type": "string"}, "backup": {"optional": 1, "type": "boolean"}, "bps": {"optional": 1, "type": "integer"}, "bps_max_length": {"minimum": 1, "optional": 1, "type": "integer"}, "bps_rd": {"optional": 1, "type": "integer"}, "bps_rd_length": {"alias": "bps_rd_max_length"}, "bps_rd_max_length": {"minimum": 1, "optional": 1, "type": "integer"}, "bps_wr": {"optional": 1, "type": "integer"}, "bps_wr_length": {"alias": "bps_wr_max_length"}, "bps_wr_max_length": {"minimum": 1, "optional": 1, "type": "integer"}, "cache": {"enum": ["none", "writethrough", "writeback", "unsafe", "directsync"], "optional": 1, "type": "string"}, "cyls": {"optional": 1, "type": "integer"}, "detect_zeroes": {"optional": 1, "type": "boolean"}, "discard": {"enum": ["ignore", "on"], "optional": 1, "type": "string"}, "file": {"default_key": 1, "format": "pve-volume-id-or-qm-path", "type": "string"}, "format": {"enum": ["raw", "cow", "qcow", "qed", "qcow2", "vmdk", "cloop"], "optional": 1, "type": "string"}, "heads": {"optional": 1, "type": "integer"}, "import-from": {"format": "pve-volume-id-or-absolute-path", "optional": 1, "type": "string"}, "iops": {"optional": 1, "type": "integer"}, "iops_max": {"optional": 1, "type": "integer"}, "iops_max_length": {"minimum": 1, "optional": 1, "type": "integer"}, "iops_rd": {"optional": 1, "type": "integer"}, "iops_rd_length": {"alias": "iops_rd_max_length"}, "iops_rd_max": {"optional": 1, "type": "integer"}, "iops_rd_max_length": {"minimum": 1, "optional": 1, "type": "integer"}, "iops_wr": {"optional": 1, "type": "integer"}, "iops_wr_length": {"alias": "iops_wr_max_length"}, "iops_wr_max": {"optional": 1, "type": "integer"}, "iops_wr_max_length": {"minimum": 1, "optional": 1, "type": "integer"}, "iothread": {"optional": 1, "type": "boolean"}, "mbps": {"optional": 1, "type": "number"}, "mbps_max": {"optional": 1, "type": "number"}, "mbps_rd": {"optional": 1, "type": "number"}, "mbps_rd_max": {"optional": 1, "type": "number"}, "mbps_wr": {"optional": 1, "type": "number"}, "mbps_wr_max": {"optional": 1, "type": "number"}, "media": {"enum": ["cdrom", "disk"], "optional": 1, "type": "string"}, "replicate": {"optional": 1, "type": "boolean"}, "rerror": {"enum": ["ignore", "report", "stop"], "optional": 1, "type": "string"}, "ro": {"optional": 1, "type": "boolean"}, "secs": {"optional": 1, "type": "integer"}, "serial": {"format": "urlencoded", "maxLength": 60, "optional": 1, "type": "string"}, "shared": {"optional": 1, "type": "boolean"}, "size": {"format": "disk-size", "optional": 1, "type": "string"}, "snapshot": {"optional": 1, "type": "boolean"}, "trans": {"enum": ["none", "lba", "auto"], "optional": 1, "type": "string"}, "volume": {"alias": "file"}, "werror": {"enum": ["enospc", "ignore", "report", "stop"], "optional": 1, "type": "string"}}}',
  vmgenid: '{"pattern": "(?:[a-fA-F0-9]{8}(?:-[a-fA-F0-9]{4}){3}-[a-fA-F0-9]{12}|[01])"}',
  vmid: '{"format": "pve-vmid-list"}',
  vmstatestorage: '{"format": "pve-storage-id"}',
  watchdog: '{"format": "pve-qm-watchdog"}',
}
