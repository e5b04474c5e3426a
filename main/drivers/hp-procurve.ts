/**
 * HP ProCurve: VT100 codes on every transport, prompts that come doubled, host names with spaces, configuration
 * centred on VLANs. Surprising: `write memory` says nothing when it worked, and "trunk" means link aggregation.
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
  literalNext: null,
  prepare: [['no page'], ['terminal width 511']],
  leaveMode: [],
  // A line of the global context typed inside a VLAN stays there, and `ip ...` means something else in it.
  leaveSection: 'exit',
  configMode: /^(config|vlan-|eth-)/,
  insideMode: /^(config-|vlan-|eth-)/,
  contexts: [
    { line: /^interface\b/i, after: /^(eth|config)-/ },
    { line: /^vlan \d+$/i, after: /^vlan-\d/ },
    { line: /^(configure|config)( terminal)?$/i, after: /^config$/, from: 'privileged', enters: 'config' },
    { line: /^end$/i, after: /./, leaves: 'all' },
    { line: /^exit$/i, after: /./, leaves: 'one' },
  ],
  careful: [/^no\b/i, /^(hostname|trunk|forbid|management-vlan|primary-vlan)\b/i],
  mayAsk: [
    /^no vlan\b/i,
    /^(max-vlans|trunk|password|gvrp)\b/i,
    /^(erase|boot|reload|crypto)\b/i,
    /^write\b/i,
  ],
  slow: [
    { line: /^write\b/i, ms: 90_000 },
    { line: /^show\b/i, ms: 45_000 },
    { line: /^crypto\b/i, ms: 300_000 },
  ],
  // Names may hold blanks; quotes are optional.
  hostname: /^hostname\s+"?(?<name>[^"]+?)"?\s*$/i,
  blocks: [],
  // `password manager SECRET`, as people write it: the switch asks for it twice. Later software also takes
  // `password manager plaintext SECRET`, which is a line like any other.
  hiddenInputs: [
    {
      line: /^(?<command>password (?:manager|operator)(?: user-name (?:"[^"]*"|\S+))?) (?!user-name |plaintext |sha1 |sha256 )"?(?<secret>[^"]+)"?$/,
      prompts: [/New password for .*:\s*$/i, /retype new password for .*:\s*$/i],
    },
  ],
  frame: [/^conf(ig|igure)?( t(erminal)?)?$/i, /^end$/i, /^write? mem(ory)?$/i],
  forbidden: [/^(reload|boot|erase|delete|setup|menu)\b/i],
  comment: /^\s*[;!]/,
  unshown: [
    /^no\b/i,
    /\b(password|key|community|md5)\b/i,
    /^(exit|end|enable)$/i,
    /^(untagged|tagged|forbid|spanning-tree|trunk|name|interface)\b/i,
    /^(un)?tagged vlan\b/i,
  ],
  warnings: [/will take effect after/i],
  errors: [
    /^(Invalid|Ambiguous|Incomplete) input:/i,
    /^Unable to\b/i,
    /not found\.\s*$/i,
    /^Value .* is invalid/i,
    /^Error\b/i,
    /^Module not present/i,
    /^Passwords do not match/i,
    /maximum number of VLANs/i,
  ],
  questions: [
    { pattern: /Press any key to continue\s*$/i, answer: ' ', oneKey: true, evidence: 'documented' },
    { pattern: /Enter switch number.*$/i, answer: '', evidence: 'documented' },
    // Ports that nobody planned would be moved: a person has to look.
    { pattern: /Do you want to continue\? \[y\/n\]\??\s*$/i, answer: null, evidence: 'assumed' },
    { pattern: /Do you want to log out.*\[y\/n\]\??\s*$/i, answer: null, evidence: 'documented' },
    { pattern: /save current configuration.*\[y\/n(\/\^C)?\]\??\s*$/i, answer: null, evidence: 'documented' },
  ],
  commands: {
    version: ['show system', 'show system-information', 'show version'],
    running: ['show running-config'],
    startup: ['show config'],
    // Its first line is the only one that names the model: `; J9088A Configuration Editor; Created on release ...`.
    inventory: 'show running-config',
    // The running configuration shows them.
    vlans: [],
    save: ['write memory'],
    // Newer software asks: `The configuration ... [y/n]`; wording assumed.
    saveAnswers: [{ pattern: /^The configuration\b.*\[y\/n\]\??\s*$/i, answer: 'y', oneKey: true }],
    saved: /^\s*$/,
  },
  vlanRoom: {
    command: 'show vlans',
    pattern: /Maximum VLANs to support\s*:\s*(\d+)/i,
    raise: 'max-vlans $1',
  },
  quiet: null,
  identity: [
    { field: 'model', pattern: /\b(J\d{4}[A-Z])\b/ },
    { field: 'serial', pattern: /Serial Number\s*:\s*(\S+)/i },
    { field: 'mac', pattern: /Base MAC Addr\s*:\s*(\S+)/i },
    { field: 'software', pattern: /(?:Software|Firmware) revision\s*:?\s*(\S+)/i },
    { field: 'hostname', pattern: /System Name\s*:\s*(\S.*?)\s*$/im },
  ],
  probes: [],
  refusals: [],
  evidence: 'documented',
}
