/** EXEC commands, user and privileged: which there are, and how a typed line finds its own. */
import type { Device } from './device.ts'
import type { Answer, ExecMode, Run } from './exec-answer.ts'
import {
  askHow,
  cancelReload,
  configureTerminal,
  confirmChange,
  copyToRunning,
  copyToStartup,
  deleteFile,
  deleteVlans,
  enable,
  erase,
  reload,
  reloadIn,
  renameFile,
  restore,
  revertIn,
  save,
  setLength,
  setWidth,
  showArchive,
  showFile,
  showReload,
  showRevert,
} from './exec-questions.ts'
import { listFlash } from './flash-files.ts'
import { matchLine } from './grammar.ts'
import type { Feature } from './models.ts'
import * as show from './show.ts'
import * as software from './show-software.ts'
import { openDatabase } from './vlan-database.ts'

interface ExecCommand {
  readonly syntax: string
  readonly level: 'user' | 'privileged'
  readonly needs?: Feature
  readonly run: Run
}

const print =
  (of: (device: Device) => string[]): Run =>
  (device) => ({ output: of(device) })

const printOf =
  (of: (device: Device, port: string) => string[]): Run =>
  (device, [port = '']) => ({ output: of(device, port) })

/** From now on it looks for no configuration. */
const stopPlugAndPlay: Run = (device) => {
  device.seeksConfig = false
  return { output: ['PnP Discovery stop requested'] }
}

const commands: readonly ExecCommand[] = [
  { syntax: 'enable', level: 'user', run: (device) => enable(device) },
  { syntax: 'disable', level: 'user', run: () => ({ mode: { kind: 'user' } }) },
  { syntax: 'exit', level: 'user', run: () => ({ logout: true }) },
  { syntax: 'logout', level: 'user', run: () => ({ logout: true }) },
  { syntax: 'quit', level: 'user', run: () => ({ logout: true }) },
  { syntax: 'terminal length <0-512>', level: 'user', run: setLength },
  { syntax: 'terminal width <0-512>', level: 'user', run: setWidth },
  { syntax: 'terminal no monitor', level: 'user', run: () => ({}) },
  { syntax: 'pnpa service discovery stop', level: 'privileged', needs: 'plugAndPlay', run: stopPlugAndPlay },
  { syntax: 'show version', level: 'user', run: print(show.showVersion) },
  { syntax: 'show vlan', level: 'user', run: (device) => ({ output: show.showVlan(device, false) }) },
  { syntax: 'show vlan brief', level: 'user', run: (device) => ({ output: show.showVlan(device, true) }) },
  { syntax: 'show interfaces status', level: 'user', run: print(show.showInterfacesStatus) },
  { syntax: 'show interfaces IFACE status', level: 'user', run: printOf(show.showInterfacesStatus) },
  { syntax: 'show interfaces IFACE switchport', level: 'user', run: printOf(show.showSwitchport) },
  { syntax: 'show interfaces trunk', level: 'user', needs: 'dynamicTrunking', run: print(show.showTagged) },
  { syntax: 'show mac-address-table', level: 'user', needs: 'macTableHyphen', run: print(show.showMacTable) },
  {
    syntax: 'show mac-address-table dynamic',
    level: 'user',
    needs: 'macTableHyphen',
    run: print(show.showMacTable),
  },
  {
    syntax: 'show mac-address-table interface IFACE',
    level: 'user',
    needs: 'macTableHyphen',
    run: printOf(show.showMacTable),
  },
  { syntax: 'show mac address-table', level: 'user', needs: 'macTableSpace', run: print(show.showMacTable) },
  {
    syntax: 'show mac address-table interface IFACE',
    level: 'user',
    needs: 'macTableSpace',
    run: printOf(show.showMacTable),
  },
  {
    syntax: 'show mac address-table dynamic',
    level: 'user',
    needs: 'macTableSpace',
    run: print(show.showMacTable),
  },
  { syntax: 'show ip arp', level: 'user', run: print(show.showArp) },
  { syntax: 'show arp', level: 'user', run: print(show.showArp) },
  { syntax: 'show cdp neighbors', level: 'user', run: (device) => ({ output: show.showCdp(device, false) }) },
  {
    syntax: 'show cdp neighbors detail',
    level: 'user',
    run: (device) => ({ output: show.showCdp(device, true) }),
  },
  {
    syntax: 'show lldp neighbors',
    level: 'user',
    needs: 'lldp',
    run: () => ({ output: ['% LLDP is not enabled'] }),
  },
  { syntax: 'show inventory', level: 'user', needs: 'inventory', run: print(show.showInventory) },
  {
    syntax: 'show archive',
    level: 'privileged',
    needs: 'archive',
    run: showArchive,
  },
  {
    syntax: 'show archive config rollback timer',
    level: 'privileged',
    needs: 'archive',
    run: showRevert,
  },
  {
    syntax: 'configure terminal revert timer <1-120>',
    level: 'privileged',
    needs: 'archive',
    run: revertIn,
  },
  { syntax: 'configure confirm', level: 'privileged', needs: 'archive', run: confirmChange },
  { syntax: 'show lldp', level: 'user', needs: 'lldp', run: () => ({ output: ['% LLDP is not enabled'] }) },
  {
    syntax: 'show mac-address-table aging-time',
    level: 'user',
    needs: 'macTableHyphen',
    run: () => ({ output: ['Global Aging Time:    300'] }),
  },
  {
    syntax: 'show errdisable recovery',
    level: 'user',
    needs: 'errdisable',
    run: print(software.showErrdisableRecovery),
  },
  { syntax: 'show storm-control', level: 'user', needs: 'stormLevel', run: print(software.showStormControl) },
  {
    syntax: 'show ip dhcp snooping',
    level: 'user',
    needs: 'dhcpSnooping',
    run: print(software.showDhcpSnooping),
  },
  {
    syntax: 'show port-security',
    level: 'user',
    needs: 'portSecurity',
    run: print(software.showPortSecurity),
  },
  { syntax: 'show dtp', level: 'user', needs: 'dynamicTrunking', run: print(software.showDtp) },
  {
    syntax: 'show interfaces capabilities',
    level: 'user',
    needs: 'dynamicTrunking',
    run: print(software.showCapabilities),
  },
  { syntax: 'show spanning-tree summary', level: 'user', run: print(software.showSpanningTreeSummary) },
  { syntax: 'show vtp status', level: 'user', run: print(show.showVtp) },
  { syntax: 'show clock', level: 'user', run: () => ({ output: ['*02:11:05.123 UTC Mon Mar 1 1993'] }) },
  { syntax: 'show privilege', level: 'user', run: () => ({ output: ['Current privilege level is 15'] }) },
  {
    syntax: 'show running-config',
    level: 'privileged',
    run: (device) => ({
      before: ['Building configuration...'],
      effort: 'build',
      output: show.showRunning(device),
    }),
  },
  { syntax: 'show startup-config', level: 'privileged', run: print(show.showStartup) },
  { syntax: 'configure terminal', level: 'privileged', run: configureTerminal },
  { syntax: 'configure memory', level: 'privileged', run: restore },
  { syntax: 'configure', level: 'privileged', run: askHow },
  { syntax: 'copy running-config startup-config', level: 'privileged', run: copyToStartup },
  { syntax: 'write memory', level: 'privileged', run: save },
  { syntax: 'write', level: 'privileged', run: save },
  { syntax: 'write erase', level: 'privileged', run: erase },
  { syntax: 'erase startup-config', level: 'privileged', run: erase },
  { syntax: 'delete flash:vlan.dat', level: 'privileged', run: deleteVlans },
  { syntax: 'delete WORD', level: 'privileged', run: deleteFile },
  { syntax: 'more WORD', level: 'privileged', run: showFile },
  { syntax: 'rename WORD WORD', level: 'privileged', run: renameFile },
  { syntax: 'copy WORD system:running-config', level: 'privileged', run: copyToRunning },
  { syntax: 'dir flash:', level: 'privileged', run: print(listFlash) },
  { syntax: 'reload', level: 'privileged', run: reload },
  { syntax: 'reload in <1-35000>', level: 'privileged', run: reloadIn },
  { syntax: 'reload cancel', level: 'privileged', run: cancelReload },
  { syntax: 'show reload', level: 'user', run: showReload },
  {
    syntax: 'vlan database',
    level: 'privileged',
    needs: 'vlanDatabase',
    run: (device) => ({ mode: openDatabase(device) }),
  },
]

/** The commands of this model at this level. */
export const availableExec = (device: Device, mode: ExecMode): ExecCommand[] =>
  commands.filter(
    ({ level, needs }) =>
      (level === 'user' || mode.kind === 'privileged') && (!needs || device.model.features.has(needs)),
  )

/** An unknown first word is taken for a host name and looked up, for as long as nobody forbids it. */
function lookUp(device: Device, word: string): Answer {
  const isOff = device.running.global.has('ip domain-lookup')
  if (isOff)
    return {
      output: [
        `Translating "${word}"`,
        '% Unknown command or computer name, or unable to find computer address',
        '',
      ],
    }
  return {
    before: [`Translating "${word}"...domain server (255.255.255.255)`],
    effort: 'lookup',
    output: ['% Unknown command or computer name, or unable to find computer address', ''],
  }
}

/** Runs one EXEC line. */
export function runExec(device: Device, mode: ExecMode, line: string): Answer {
  if (/^\s*(!|$)/.test(line)) return {}
  const [typed = '', filter] = line.split(/\s*\|\s*/, 2)
  const match = matchLine(typed, availableExec(device, mode), device)
  if (match.kind === 'ambiguous') return { output: [`% Ambiguous command:  "${line.trim()}"`] }
  if (match.kind === 'incomplete') return { output: ['% Incomplete command.', ''] }
  if (match.kind === 'invalid') {
    const words = line.trim().split(/\s+/)
    return match.at === line.search(/\S/) && words.length === 1
      ? lookUp(device, words[0] ?? '')
      : { invalidAt: match.at }
  }
  const answer = match.command.run(device, match.args)
  if (filter === undefined || !answer.output) return answer
  const filtered = show.filterOutput(answer.output, filter)
  return filtered ? { ...answer, output: filtered } : { invalidAt: line.indexOf('|') + 2 }
}
