/**
 * Catalysts. Sources: Cisco's configuration guides of 3560 and 3750-X (files of the switch), 2950 release notes.
 * Surprising: `write erase` leaves `vlan.dat`, and with it VLANs, VTP domain and revision; a switch wiped without it can
 * overwrite the VLANs of all others.
 */
import type { FactoryReset } from './factory-reset.ts'

const confirm = { pattern: /\[confirm\]\s*$/i, answer: '' }

export const ciscoReset: FactoryReset = {
  steps: [
    {
      // First, so that it can do no harm while the rest takes its time. XL trains know it in `vlan database` only.
      name: 'vtp',
      ways: [
        ['configure terminal', 'vtp mode transparent', 'end'],
        ['vlan database', 'vtp transparent', 'exit'],
      ],
      answers: [],
      mayLack: true,
      evidence: 'documented',
    },
    {
      name: 'startup',
      ways: [['write erase'], ['erase startup-config']],
      answers: [confirm],
      evidence: 'documented',
    },
    {
      name: 'vlans',
      ways: [['delete flash:vlan.dat']],
      answers: [{ pattern: /Delete filename \[.*\]\?\s*$/i, answer: '' }, confirm],
      nothingToDo: /No such file|not found|does not exist/i,
      evidence: 'documented',
    },
    {
      // What a password recovery put aside.
      name: 'copies',
      ways: [['delete flash:config.old', 'delete flash:config.sav']],
      answers: [{ pattern: /Delete filename \[.*\]\?\s*$/i, answer: '' }, confirm],
      nothingToDo: /No such file|not found|does not exist/i,
      mayLack: true,
      evidence: 'documented',
    },
    {
      name: 'restart',
      ways: [['reload']],
      // Saved, everything erased would be back.
      answers: [{ pattern: /Save\? \[yes\/no\]:?\s*$/i, answer: 'no' }, confirm],
      ends: true,
      evidence: 'documented',
    },
  ],
  leftovers: [
    {
      name: 'startup',
      commands: ['show startup-config'],
      pattern: /^(hostname .*|interface .*|version .*)$/gm,
      evidence: 'documented',
    },
    {
      name: 'vlans',
      commands: ['show vlan brief', 'show vlan'],
      pattern: /^(\d{1,4}) +\S+ +(?:act|active|suspend|sus)/gm,
      usual: /^(1|100[2-5])$/,
      evidence: 'documented',
    },
    {
      name: 'domain',
      commands: ['show vtp status'],
      pattern: /^VTP Domain Name[ \t]*:[ \t]*(\S+)/gm,
      usual: /^NULL$/,
      evidence: 'assumed',
    },
  ],
  vtp: {
    command: 'show vtp status',
    mode: /^VTP Operating Mode[ \t]*:[ \t]*(\S+)/m,
    domain: /^VTP Domain Name[ \t]*:[ \t]*(\S+)/m,
    revision: /^Configuration Revision[ \t]*:[ \t]*(\d+)/m,
  },
  showAside: ['more flash:config.old', 'more flash:config.sav'],
  login: {},
  restartSeconds: 300,
}
