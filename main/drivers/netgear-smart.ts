/**
 * NETGEAR's newer smart switches (GS728TP to GS752TPP with the "lite" command line): IOS's prompts, and a dialect that
 * is neither IOS nor FASTPATH (`switchport hybrid pvid`, ports `g17`). Sources: a recording in oxidized, and how the
 * chip maker's own software prints a port, bundles ports and refuses (documented); that NETGEAR's does the same, and
 * what else it answers, is assumed. So nothing is written before its configuration has shown the dialect, and the first
 * port is read back before the others go.
 */
import { ciscoIos } from './cisco-ios.ts'
import type { Driver } from './driver.ts'
import { netgear } from './netgear.ts'

export const netgearSmart: Driver = {
  ...ciscoIos,
  name: 'netgear_smart',
  title: 'NETGEAR smart (hybrid ports)',
  detect: netgear.detect,
  detectBy: 'show running-config',
  dialect: /^SYSTEM CONFIG FILE ::= BEGIN|^\s*switchport hybrid (pvid|allowed vlan)\b/m,
  isTried: true,
  prompt: ciscoIos.prompt,
  pager: { pattern: /^\s*(<)?-+ ?more ?-+>?.*$/i, next: ' ', quit: 'q' },
  literalNext: null,
  prepare: [['terminal length 0', 'terminal datadump']],
  factoryEnable: '',
  enterConfig: 'configure',
  // `end` is not told of anywhere; `exit` leads out of every mode, one at a time.
  leaveConfig: 'exit',
  leaveMode: [{ mode: /^config-/, commit: 'exit', discard: 'exit', to: 'config' }],
  leaveSection: 'exit',
  insideMode: /^config-/,
  contexts: [
    { line: /^interface\b/i, after: /^config-/ },
    { line: /^vlan \d[\d,-]*$/i, after: /^config-/ },
    { line: /^configure( terminal)?$/i, after: /^config$/, from: 'privileged', enters: 'config' },
    { line: /^end$/i, after: /^privileged$/, leaves: 'all' },
    { line: /^exit$/i, after: /./, leaves: 'one' },
  ],
  careful: [
    /^no\b/i,
    /^switchport hybrid allowed vlan remove\b/i,
    /^switchport (mode|hybrid pvid|forbidden vlan add)\b/i,
    /^lag \d/i,
    /^(system name|management-vlan|ip (address|dhcp|default-gateway))\b/i,
  ],
  mayAsk: [/^(no vlan|copy|write|save|reboot|reload|restore-defaults|delete)\b/i],
  slow: [
    { line: /^(write|copy|save)\b/i, ms: 120_000 },
    { line: /^show\b/i, ms: 45_000 },
  ],
  hostname: /^system name\s+"?(?<name>[^"]+?)"?\s*$/i,
  blocks: [],
  frame: [
    /^configure( terminal)?$/i,
    /^end$/i,
    /^(copy running-config startup-config|write( memory)?|save)$/i,
  ],
  forbidden: [/^(reload|reboot|restore-defaults|erase|delete|boot)\b/i],
  unshown: [
    /^no\b/i,
    /\b(password|secret|key|community)\b/i,
    /^(exit|end|configure|name|system name)\b/i,
    /^vlan \d/i,
  ],
  // Said of every port that joins a LAG.
  warnings: [/^Warning\b/i, /please ensure the speed\/duplex setting/i],
  errors: [
    /^%?\s*(Invalid|Unknown|Ambiguous|Incomplete|Unrecogni[sz]ed)\b/i,
    /^%?\s*Command (incomplete|not found|rejected)/i,
    /^%?\s*(Error|Failed)\b/i,
    /^%?\s*VLAN #?\d+ and #?\d+ have an identical name/i,
    /\b(does not exist|not exist|is not (in )?hybrid|out of range|cannot|can't)\b/i,
    /name length exceeds/i,
    /^(?:Port \S+: )?(Port already in|\d+ trunk member ports at most|Trunk member ports? |Mirroring port |Port should not be)/i,
    /^(?:Port \S+: )?(Can not |Not allowed |Bad parameter|VLAN over max|VLAN was not|VLAN name exists)/i,
    /\bis not added to port.channel\b/i,
  ],
  questions: [
    { pattern: /Are you sure you want to save\? \(y\/n\)\s*$/i, answer: 'y', evidence: 'assumed' },
    { pattern: /Overwrite file \[startup-config\].*\(y\/n\).*$/i, answer: 'y', evidence: 'assumed' },
    { pattern: /save.*\(y\/n\)\s*\??\s*$/i, answer: null, evidence: 'assumed' },
  ],
  commands: {
    version: ['show version', 'show system', 'show info'],
    running: ['show running-config'],
    startup: ['show startup-config'],
    // The head of the configuration names model, serial number and software where nothing else does.
    inventory: 'show running-config',
    vlans: [],
    save: ['copy running-config startup-config', 'write memory', 'save'],
    saved: /success|saved|copied|\[OK\]/i,
  },
  quiet: null,
  identity: [
    { field: 'model', pattern: /^\s*!?\s*(?:Machine )?Model[.:\s]+(\S+)/im },
    { field: 'model', pattern: /\bNETGEAR ([A-Z]{2}\d\w+)/ },
    { field: 'serial', pattern: /^\s*!?\s*Serial Number[.:\s]+(\S+)/im },
    { field: 'mac', pattern: /^\s*!?\s*(?:Burned In |Base )?MAC Address[.:\s]+([0-9A-F:.-]{12,17})/im },
    { field: 'software', pattern: /^\s*!?\s*(?:Software|Firmware|System) Version[.:\s]+v?(\S+)/im },
    { field: 'hostname', pattern: /^\s*!?\s*System Name[.:\s]+(\S+)/im },
  ],
  probes: [],
  unknownWords: /^%?\s*(Invalid|Unknown|Unrecogni[sz]ed)\b/i,
  refusals: [
    {
      line: /^spanning-tree edge$/,
      capability: 'portfast',
      value: false,
      says: 'has no "spanning-tree edge"',
    },
    {
      line: /^switchport forbidden vlan add\b/,
      capability: 'forbiddenVlans',
      value: false,
      says: 'has no "switchport forbidden vlan"',
    },
  ],
  evidence: 'assumed',
}
