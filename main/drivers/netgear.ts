/**
 * NETGEAR managed switches (FASTPATH): prompts in parentheses, VLANs in `vlan database`. Here: what attaching and
 * identification need.
 */
import { ciscoIos } from './cisco-ios.ts'
import type { Driver } from './driver.ts'

export const netgear: Driver = {
  ...ciscoIos,
  name: 'netgear',
  title: 'NETGEAR FASTPATH',
  detect: [/\bNETGEAR\b/i, /\bFASTPATH\b/i, /^\s*Machine (Type|Model)\b/im],
  speeds: [9600, 115200, 38400, 19200, 57600],
  prompt: { pattern: /^\((?<host>[^()]+)\) ?(?:\((?<mode>[^()]+)\))?(?<level>[#>]) ?/ },
  pager: { pattern: /^\s*--More--( or \(q\)uit)?\s*$/i, next: ' ', quit: 'q' },
  prepare: [['terminal length 0']],
  configMode: /^(Config|Interface|config)/,
  globalMode: /^config$/i,
  insideMode: /^(Interface|Vlan|config-)/i,
  contexts: [
    { line: /^interface\b/i, after: /^Interface/i },
    { line: /^vlan database$/i, after: /^Vlan$/i, from: 'privileged', enters: 'Vlan' },
    { line: /^(configure)( terminal)?$/i, after: /^Config$/i, from: 'privileged' },
    { line: /^exit$/i, after: /./, leaves: 'one' },
  ],
  errors: [/^%\s*Invalid input/i, /^Command not found/i, /^Failed to\b/i, /does not exist/i, /^Error\b/i],
  questions: [],
  commands: {
    version: ['show version', 'show hardware'],
    running: ['show running-config'],
    startup: ['show startup-config'],
    inventory: null,
    vlans: ['show vlan brief', 'show vlan'],
    save: ['write memory confirm'],
    saved: /saved/i,
  },
  quiet: null,
  identity: [
    { field: 'model', pattern: /^\s*Machine Model\.*\s*(\S+)/im },
    { field: 'serial', pattern: /^\s*Serial Number\.*\s*(\S+)/im },
    { field: 'mac', pattern: /^\s*Burned In MAC Address\.*\s*(\S+)/im },
    { field: 'software', pattern: /^\s*Software Version\.*\s*(\S+)/im },
    { field: 'hostname', pattern: /^\s*System Name\.*\s*(\S+)/im },
  ],
  probes: [],
  refusals: [],
  evidence: 'documented',
}
