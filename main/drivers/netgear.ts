/**
 * NETGEAR managed switches (FASTPATH): prompts in parentheses, VLANs in `vlan database`. Surprising: a section is left
 * by its own `exit` before the next one, and host name and management address are no configuration.
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
  literalNext: null,
  prepare: [['terminal length 0']],
  // Factory: `admin` and nothing; `enable` asks for a password that is empty (model notes of oxidized).
  factoryEnable: '',
  enterConfig: 'configure',
  // There is no `end`: one level at a time.
  leaveConfig: 'exit',
  leaveMode: [
    { mode: /^Vlan$/i, commit: 'exit', discard: 'exit' },
    { mode: /^(Interface|Line)/i, commit: 'exit', discard: 'exit', to: 'Config' },
  ],
  leaveSection: 'exit',
  configMode: /^(Config|Interface|Line)/i,
  globalMode: /^config$/i,
  insideMode: /^(Interface|Vlan|Line)/i,
  contexts: [
    { line: /^interface\b/i, after: /^Interface/i },
    { line: /^lineconfig$/i, after: /^Line/i },
    { line: /^line (console|telnet|ssh)$/i, after: /^Line/i },
    { line: /^vlan database$/i, after: /^Vlan$/i, from: 'privileged', enters: 'Vlan' },
    // Told at the privileged prompt, as a running configuration has them: before its `configure`.
    {
      line: /^(set prompt|network (parms|protocol|mgmt_vlan)) /i,
      after: /^privileged$/,
      from: 'privileged',
      enters: 'privileged',
    },
    { line: /^(configure)( terminal)?$/i, after: /^Config$/i, from: 'privileged', enters: 'Config' },
    { line: /^exit$/i, after: /./, leaves: 'one' },
  ],
  careful: [/^no\b/i, /^vlan participation exclude/i, /^set prompt\b/i, /^network\b/i],
  mayAsk: [/^(clear|reload|write|copy|delete)\b/i],
  slow: [
    { line: /^(write|copy)\b/i, ms: 120_000 },
    { line: /^show\b/i, ms: 45_000 },
  ],
  hostname: /^(?:set prompt|hostname)\s+"?(?<name>[^"]+?)"?\s*$/i,
  blocks: [],
  frame: [/^configure( terminal)?$/i, /^write memory( confirm)?$/i, /^copy system:running-config\b/i],
  forbidden: [/^(reload|clear config|clear pass|erase|delete|boot)\b/i],
  unshown: [
    /^no\b/i,
    /\b(password|passwd|key|community|secret)\b/i,
    /^(vlan database|exit|configure|lineconfig)$/i,
    /^vlan (\d|name)/i,
    /^vlan participation (auto|exclude (?!1$))/i,
    /^vlan participation include 1$/i,
    /^vlan pvid 1$/i,
  ],
  warnings: [],
  errors: [
    /^%\s*Invalid input/i,
    /^Command not found/i,
    /^Incomplete command/i,
    /^Failed to\b/i,
    /does not exist/i,
    /^Error\b/i,
  ],
  questions: [
    { pattern: /Are you sure you want to save\? \(y\/n\)\s*$/i, answer: 'y', evidence: 'documented' },
    { pattern: /Would you like to save them now\? \(y\/n\)\s*$/i, answer: null, evidence: 'documented' },
    { pattern: /clear the configuration\? \(y\/n\)\s*$/i, answer: null, evidence: 'assumed' },
  ],
  commands: {
    version: ['show version', 'show hardware'],
    running: ['show running-config'],
    startup: ['show startup-config'],
    inventory: null,
    // Its running configuration shows them.
    vlans: [],
    save: ['write memory confirm', 'write memory', 'copy system:running-config nvram:startup-config'],
    saved: /saved|created successfully/i,
  },
  quiet: null,
  identity: [
    { field: 'model', pattern: /^\s*Machine Model\.*\s*(\S+)/im },
    { field: 'serial', pattern: /^\s*Serial Number\.*\s*(\S+)/im },
    { field: 'mac', pattern: /^\s*Burned In MAC Address\.*\s*(\S+)/im },
    { field: 'software', pattern: /^\s*Software Version\.*\s*(\S+)/im },
    { field: 'model', pattern: /^\s*Machine Type[. ]*NETGEAR (\S+)/im },
    { field: 'hostname', pattern: /^\s*System Name\.*\s*(\S+)/im },
  ],
  probes: [],
  refusals: [],
  evidence: 'documented',
  // LAGs: the manuals name these commands, and tell little of what they do.
  assumedLines: /^((no )?port-channel|addport|deleteport)\b/i,
}
