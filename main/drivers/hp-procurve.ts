/**
 * HP ProCurve: VT100 codes on every transport, prompts that come doubled, host names with spaces, configuration
 * centred on VLANs. Here: what attaching and identification need.
 */
import { ciscoIos } from './cisco-ios.ts'
import type { Driver } from './driver.ts'

export const hpProcurve: Driver = {
  ...ciscoIos,
  name: 'hp_procurve',
  title: 'HP ProCurve',
  detect: [
    /\bProCurve\b/i,
    /\bHP J\d{4}[A-Z]\b/,
    /\bHewlett[- ]Packard\b/i,
    /Status and Counters - General System/i,
    /^\s*Image stamp:/im,
  ],
  speeds: [9600, 115200, 38400, 19200, 57600],
  prompt: {
    pattern: /^(?:tty=\w+ )?(?<host>[A-Za-z0-9][\w .-]*?)(?:\((?<mode>[a-z][\w-]*)\))?(?<level>[#>]) ?/i,
  },
  pager: { pattern: /^\s*-- MORE --.*$/i, next: ' ', quit: '\x03' },
  prepare: [['no page'], ['terminal width 511']],
  leaveMode: [],
  configMode: /^(config|vlan-|eth-)/,
  insideMode: /^(config-|vlan-|eth-)/,
  contexts: [
    { line: /^interface\b/i, after: /^(eth|config)-/ },
    { line: /^vlan \d+$/i, after: /^vlan-/ },
    { line: /^(configure|config)( terminal)?$/i, after: /^config$/, from: 'privileged', enters: 'config' },
    { line: /^end$/i, after: /./, leaves: 'all' },
    { line: /^exit$/i, after: /./, leaves: 'one' },
  ],
  careful: [/^no\b/i, /^(hostname|trunk)\b/i],
  mayAsk: [/^no vlan\b/i, /^max-vlans\b/i, /^(erase|boot|reload|crypto)\b/i, /^write\b/i],
  warnings: [],
  errors: [
    /^(Invalid|Ambiguous|Incomplete) input:/i,
    /^Unable to\b/i,
    /not found\.\s*$/i,
    /^Value .* is invalid/i,
    /^Error\b/i,
    /^Module not present/i,
  ],
  questions: [
    { pattern: /Press any key to continue\s*$/i, answer: ' ', oneKey: true, evidence: 'documented' },
    { pattern: /Enter switch number.*$/i, answer: '', evidence: 'documented' },
  ],
  commands: {
    version: ['show system', 'show system-information', 'show version'],
    running: ['show running-config'],
    startup: ['show config'],
    // Its first line is the only one that names the model: `; J9088A Configuration Editor; Created on release ...`.
    inventory: 'show running-config',
    vlans: ['show vlans'],
    save: ['write memory'],
    saved: /^\s*$/,
  },
  quiet: null,
  identity: [
    { field: 'model', pattern: /\b(J\d{4}[A-Z])\b/ },
    { field: 'serial', pattern: /Serial Number\s*:\s*(\S+)/i },
    { field: 'mac', pattern: /Base MAC Addr\s*:\s*(\S+)/i },
    { field: 'software', pattern: /Software revision\s*:\s*(\S+)/i },
    { field: 'hostname', pattern: /System Name\s*:\s*(\S.*?)\s*$/im },
  ],
  probes: [],
  refusals: [],
  evidence: 'documented',
}
