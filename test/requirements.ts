/**
 * What some tests need of the machine, said once: a test asks `isPresent('frr')` to be skipped without it, and the
 * test run prints from the same table what was missing and how to get it.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { findBrowser } from '../main/start/browser.ts'
import { presentElectron } from '../main/start/electron-binary.ts'
import { canBoot } from './system/machine-boot.ts'

export interface Requirement {
  /** What is not tested without it. */
  readonly covers: string
  readonly howToGet: string
  readonly isPresent: () => boolean
}

const root = resolve(import.meta.dirname, '..')

/** The browser that test/run.ts found or installed, else an installed one. */
export function browserPath(): string | null {
  return process.env.BRASSAGE_TEST_BROWSER || findBrowser()
}

export const REQUIREMENTS = {
  browser: {
    covers: 'the screens, in a browser',
    howToGet: 'install Chromium, Chrome or Edge',
    isPresent: () => browserPath() !== null,
  },
  electron: {
    covers: 'the desktop window with the real Electron',
    howToGet: 'npx install-electron, with a network and a display',
    isPresent: () =>
      presentElectron(root) !== null && Boolean(process.env.DISPLAY || process.platform !== 'linux'),
  },
  frr: {
    covers: 'a console session with a real IOS-like command line',
    howToGet: 'apt-get install frr, and run as root',
    isPresent: () => isProgram('vtysh') && existsSync('/usr/lib/frr/zebra') && process.getuid?.() === 0,
  },
  socat: {
    covers: 'the real serial binding, on pairs of pseudo-terminals',
    howToGet: 'apt-get install socat',
    isPresent: () => isProgram('socat'),
  },
  sshd: {
    covers: 'SSH to a real OpenSSH server, modern and with old algorithms only',
    howToGet: 'apt-get install openssh-server openssh-client',
    isPresent: () => isProgram('sshd') && isProgram('ssh-keygen'),
  },
  dropbear: {
    covers: 'SSH to a real Dropbear server',
    howToGet: 'apt-get install dropbear-bin',
    isPresent: () => isProgram('dropbear') && isProgram('dropbearkey'),
  },
  poppler: {
    covers: 'what is printed, rendered and measured by another program',
    howToGet: 'apt-get install poppler-utils',
    isPresent: () => isProgram('pdftoppm') && isProgram('pdftotext') && isProgram('pdfinfo'),
  },
  zbar: {
    covers: 'the codes on labels, read by a real decoder',
    howToGet: 'apt-get install zbar-tools',
    isPresent: () => isProgram('zbarimg'),
  },
  dhcpServers: {
    covers: 'the DHCP watch against real servers, one of them rogue, in network namespaces',
    howToGet:
      'apt-get install isc-dhcp-server kea-dhcp4-server dnsmasq-base iproute2, and run as root where network namespaces can be made',
    isPresent: () =>
      ['dhcpd', 'kea-dhcp4', 'dnsmasq', 'ip', 'bridge'].every(isProgram) && canMakeNamespaces(),
  },
  dnsmasq: {
    covers: 'the mail check against a real name server',
    howToGet: 'apt-get install dnsmasq-base',
    isPresent: () => isProgram('dnsmasq'),
  },
  dhcpClient: {
    covers: 'the walk test of a laptop that gets real leases, in network namespaces',
    howToGet:
      'apt-get install isc-dhcp-client isc-dhcp-server kea-dhcp4-server dnsmasq-base iproute2, and run as root where network and process namespaces can be made',
    isPresent: () =>
      ['dhclient', 'dhcpd', 'dnsmasq', 'ip', 'bridge', 'unshare'].every(isProgram) &&
      canMakeNamespaces() &&
      canUnshareProcesses(),
  },
  namespaces: {
    covers: 'crossed cables found in the table of a real bridge',
    howToGet: 'apt-get install iproute2, and run as root where network namespaces can be made',
    isPresent: () => ['ip', 'bridge'].every(isProgram) && canMakeNamespaces(),
  },
  taggedVlans: {
    covers: 'the DHCP watch on tagged interfaces of the laptop',
    howToGet: 'modprobe 8021q, and run as root where network namespaces can be made',
    isPresent: () => canMakeNamespaces() && canTag(),
  },
  routerDaemons: {
    covers: 'the routers’ files before the daemons that read them',
    howToGet:
      'apt-get install isc-dhcp-server kea-dhcp4-server keepalived nftables dnsmasq-base ifupdown chrony, and run as root',
    isPresent: () =>
      ['dhcpd', 'kea-dhcp4', 'keepalived', 'nft', 'dnsmasq', 'ifquery', 'chronyd'].every(isProgram) &&
      process.getuid?.() === 0,
  },
  routerLab: {
    covers: 'the pair of routers at work: failover, VRRP, firewall, real clients',
    howToGet:
      'apt-get install isc-dhcp-server isc-dhcp-client keepalived nftables iproute2 socat, and run as root where network namespaces can be made',
    isPresent: () =>
      ['dhcpd', 'dhclient', 'keepalived', 'nft', 'socat', 'ip', 'bridge'].every(isProgram) &&
      canMakeNamespaces(),
  },
  machineBoot: {
    covers: 'the start of a router in the middle of its installation, by a real systemd',
    howToGet:
      'apt-get install systemd ifupdown, and run as root where overlays, namespaces and cgroups can be made',
    isPresent: canBoot,
  },
  snmpd: {
    covers: 'the toner of printers, read from a real SNMP agent',
    howToGet: 'apt-get install snmpd',
    isPresent: () => isProgram('snmpd'),
  },
  corpus: {
    covers: 'the parsers on the corpus of real files',
    howToGet: 'put it in ../shared/corpus',
    isPresent: () => existsSync(resolve(root, '../shared/corpus')),
  },
} as const satisfies Record<string, Requirement>

export type RequirementName = keyof typeof REQUIREMENTS

export function isPresent(name: RequirementName): boolean {
  return REQUIREMENTS[name].isPresent()
}

function canMakeNamespaces(): boolean {
  return process.getuid?.() === 0 && spawnSync('unshare', ['--net', 'true']).status === 0
}

/** What is started in such a namespace ends with the first process of it, whoever started that. */
function canUnshareProcesses(): boolean {
  const own = ['--mount', '--pid', '--fork', '--mount-proc', '--kill-child', 'true']
  return spawnSync('unshare', own).status === 0
}

/** In a namespace that ends with the question; on a wire, since the loopback takes no tags on any kernel. */
function canTag(): boolean {
  const tag = 'ip link add one type veth peer name other && ip link add link one name one.7 type vlan id 7'
  return spawnSync('unshare', ['--net', 'sh', '-c', tag]).status === 0
}

function isProgram(name: string): boolean {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']
  return folders.some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return true
    } catch {
      // Not in this folder: the next one may have it.
      return false
    }
  })
}
