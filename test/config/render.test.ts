import { describe, expect, it } from 'vitest'
import { adoptable } from '../../shared/config/adoption.ts'
import { diffConfig, explainLines, treeOfLines } from '../../shared/config/diff.ts'
import { ciscoIos } from '../../shared/config/grammar/cisco-ios.ts'
import type {
  Capabilities,
  ConfigLine,
  DeviceIntent,
  PlanSource,
  PortIntent,
} from '../../shared/config/intent.ts'
import { readIntent } from '../../shared/config/read-intent.ts'
import { defaultProfile } from '../../shared/config/render/profile.ts'
import { renderConfig } from '../../shared/config/render/render-config.ts'
import {
  sanitiseDescription,
  sanitiseHostname,
  sanitiseVlanName,
} from '../../shared/config/render/sanitise.ts'
import { isCareful, sectionsOf } from '../../shared/config/sections.ts'
import { ciscoIosTemplate } from '../../shared/config/templates/cisco-ios.ts'
import { hpProcurveTemplate } from '../../shared/config/templates/hp-procurve.ts'
import { renderTemplate, TemplateError } from '../../shared/config/templates/template.ts'
import { formatLines, loadConfig } from '../../shared/config/tree.ts'
import { text } from './remediation-of.ts'

const row = (table: PlanSource['table'], id: number, name: string): PlanSource => ({ table, id, text: name })

const access: PortIntent = {
  name: 'FastEthernet0/1',
  mode: 'access',
  untagged: 10,
  tagged: [],
  forbidden: [],
  protocol: null,
  lag: null,
  edge: true,
  uplink: false,
  enabled: true,
  description: 'Stand é?1',
  source: row('outlet', 7, 'outlet A12-1'),
}
const uplink: PortIntent = {
  ...access,
  name: 'GigabitEthernet0/1',
  mode: 'tagged',
  untagged: null,
  tagged: [10, 99],
  edge: false,
  uplink: true,
  description: 'to router 1',
  source: row('interface', 49, 'uplink'),
}
const intent: DeviceIntent = {
  hostname: 'Salle 1',
  vlans: [
    { vid: 10, name: 'Régie son', source: row('vlan', 1, 'VLAN 10') },
    { vid: 99, name: 'ADMIN', source: row('vlan', 2, 'VLAN 99') },
  ],
  ports: [access, uplink],
  management: {
    vid: 99,
    address: '10.1.99.2',
    netmask: '255.255.255.0',
    gateway: '10.1.99.254',
    source: row('prefix', 3, 'management'),
  },
  source: row('device', 4, 'Salle 1'),
}

const render = (capabilities: Partial<Capabilities>, of: DeviceIntent = intent): ConfigLine[] =>
  renderConfig(
    of,
    capabilities,
    renderTemplate(ciscoIosTemplate, of, capabilities, defaultProfile),
    defaultProfile,
  )

const c2950 = {
  nonegotiate: true,
  bpduGuard: true,
  stormControl: true,
  errdisableRecovery: true,
  vtp: true,
} as const
const c3560 = { ...c2950, trunkEncapsulation: true, dhcpSnooping: true } as const
const xl = { vlanDatabase: true, trunkEncapsulation: true } as const

describe('the configuration of a 2950', () => {
  it('is complete, in full words, one port at a time', () => {
    expect(formatLines(render(c2950))).toBe(text`
      hostname Salle-1
      no ip domain-lookup
      enable secret {{secret:enable}}
      vtp mode transparent
      vlan 10
       name Regie_son
      vlan 99
       name ADMIN
      errdisable recovery cause bpduguard
      errdisable recovery interval 60
      interface FastEthernet0/1
       description Stand e 1
       switchport mode access
       switchport access vlan 10
       switchport nonegotiate
       spanning-tree portfast
       spanning-tree bpduguard enable
       storm-control broadcast level 2.00
       no shutdown
      interface GigabitEthernet0/1
       description to router 1
       switchport trunk allowed vlan 10,99
       switchport mode trunk
       switchport nonegotiate
       no shutdown
      interface Vlan99
       ip address 10.1.99.2 255.255.255.0
       no shutdown
      ip default-gateway 10.1.99.254
      line con 0
       logging synchronous
       password {{secret:console}}
       login
      line vty 0 4
       password {{secret:vty}}
       login
      line vty 5 15
       password {{secret:vty}}
       login
    `)
  })

  it('tells for every line which plan row made it', () => {
    const lines = render(c2950)
    const sourceOf = (wanted: string) => lines.find((line) => line.text === wanted)?.source?.text
    expect(lines.every((line) => line.source)).toBe(true)
    expect(sourceOf('switchport access vlan 10')).toBe('outlet A12-1')
    expect(sourceOf('name ADMIN')).toBe('VLAN 99')
    expect(sourceOf('interface Vlan99')).toBe('management')
    expect(sourceOf('no ip domain-lookup')).toBe('Salle 1')
  })
})

describe('what other trains need', () => {
  it('3560: the encapsulation before the mode, DHCP snooping with a trusted uplink', () => {
    const lines = formatLines(render(c3560)).split('\n')
    expect(lines.indexOf(' switchport trunk encapsulation dot1q')).toBeLessThan(
      lines.indexOf(' switchport mode trunk'),
    )
    expect(lines).toContain('ip dhcp snooping vlan 10')
    expect(lines).toContain(' ip dhcp snooping limit rate 15')
    expect(lines.filter((line) => line === ' ip dhcp snooping trust')).toHaveLength(1)
  })

  it('XL: VLANs in the VLAN database first of all, nothing it does not know', () => {
    const shown = formatLines(render(xl))
    expect(shown).toMatch(
      /^vlan database\n vtp transparent\n vlan 10 name Regie_son\n vlan 99 name ADMIN\nhostname/,
    )
    expect(shown).toContain(' switchport trunk allowed vlan 1,10,99,1002-1005')
    expect(shown).not.toMatch(/nonegotiate|bpduguard|storm-control|snooping|vtp mode/)
  })

  it('nothing known: only what every train takes', () => {
    expect(formatLines(render({}))).not.toMatch(
      /nonegotiate|encapsulation|bpduguard|storm-control|snooping|vtp/,
    )
  })
})

describe('a ProCurve', () => {
  const procurve = (template: string) => {
    const profile = { ...defaultProfile, platform: 'hp_procurve' as const }
    const ports = [{ ...access, name: '1', forbidden: [99] }]
    const of = { ...intent, ports }
    return formatLines(renderConfig(of, {}, renderTemplate(template, of, {}, profile), profile))
  }

  it('keeps the VLAN of the switches from where anybody may plug in', () => {
    expect(procurve(hpProcurveTemplate)).toContain('vlan 99\n name "ADMIN"\n forbid 1')
  })

  it('lets nobody bring a VLAN there where a site wants GVRP', () => {
    expect(procurve(hpProcurveTemplate)).not.toContain('unknown-vlans')
    expect(procurve(hpProcurveTemplate.replace('no gvrp', 'gvrp'))).toContain('unknown-vlans disable')
  })
})

describe('the template', () => {
  const fill = (body: string, of: DeviceIntent = intent) =>
    formatLines(renderTemplate(body, of, c2950, defaultProfile))
  const alone = { ...intent, management: null }

  it('has values, conditions, remarks and marks for the generated parts', () => {
    expect(
      fill(
        '{{! a remark }}\nhostname {{hostname}}\n{{#if dhcpSnooping}}\nno\n{{/if}}\n{{#unless lldp}}\nyes\n{{/unless}}\n! comment\n',
      ),
    ).toBe('hostname Salle-1\nyes')
    expect(fill('{{#if management}}\nip default-gateway {{management.gateway}}\n{{/if}}', alone)).toBe('')
  })

  it.each([
    ['hostname {{host}}', /line 1: unknown value \{\{host\}\}; known are hostname/],
    ['a\n{{#if colour}}\n{{/if}}', /line 2: unknown condition colour/],
    ['a\n{{#if vtp}}\nb', /line 2: \{\{#if\}\} is never closed/],
    ['{{/if}}', /line 1: \{\{\/if\}\} closes nothing/],
    ['{{#if vtp}}\n{{/unless}}', /line 2: .* closes \{\{#if\}\} of line 1/],
    ['  indented', /line 1: indented by 2/],
    ['x {{#if vtp}} y {{/if}}', /line 1: /],
  ])('%j is refused with its line', (body, message) => {
    expect(() => fill(body)).toThrow(message)
  })

  it('says which value a switch does not have', () => {
    expect(() => fill('\nip default-gateway {{management.gateway}}', alone)).toThrow(TemplateError)
    expect(() => fill('\nip default-gateway {{management.gateway}}', alone)).toThrow(
      'line 2: {{management.gateway}} has no value on this switch: put the line inside {{#if management.gateway}}',
    )
  })

  it('without marks has the generated parts behind it', () => {
    const lines = renderConfig(
      intent,
      c2950,
      renderTemplate('hostname x', intent, c2950, defaultProfile),
      defaultProfile,
    )
    expect(lines.slice(0, 3).map((line) => line.text)).toEqual(['hostname x', 'vlan 10', 'name Regie_son'])
  })
})

describe('VLAN names', () => {
  it('that a device would take for the same are told apart by their number', () => {
    const twins = {
      ...intent,
      vlans: [10, 20, 30].map((vid) => ({ vid, name: vid < 30 ? 'Régie' : 'regie', source: null })),
    }
    const shown = formatLines(render(c2950, twins))
    expect(shown).toContain('vlan 10\n name Regie\nvlan 20\n name Regie_20\nvlan 30\n name regie_30\n')
  })
})

describe('texts for a command line', () => {
  it('keep their letters without accents, and never hold a question mark', () => {
    expect(sanitiseDescription('  Scène «B» – œuvre ? 3€ ', 80)).toBe('Scene B - oeuvre 3')
    expect(sanitiseDescription('?', 80)).toBeNull()
    expect(sanitiseDescription('abcdef', 3)).toBe('abc')
    expect(sanitiseVlanName('Salle de presse', 32)).toBe('Salle_de_presse')
    expect(sanitiseHostname('1er étage/LT', 20)).toBe('sw-1er-etage-LT')
  })
})

describe('lines to send', () => {
  it('are cut into sections by the lines that change the context', () => {
    const sections = sectionsOf(render(c2950), ciscoIos)
    expect(
      sections.map((section) => section.guard?.text ?? section.lines.map((line) => line.text)).slice(0, 4),
    ).toEqual([
      ['hostname Salle-1', 'no ip domain-lookup', 'enable secret {{secret:enable}}', 'vtp mode transparent'],
      'vlan 10',
      'vlan 99',
      ['errdisable recovery cause bpduguard', 'errdisable recovery interval 60'],
    ])
    expect(
      sections.flatMap((section) => [...(section.guard ? [section.guard] : []), ...section.lines]),
    ).toEqual(render(c2950))
  })

  it('are careful where they take away, replace a list or may cut', () => {
    expect(isCareful('no vlan 10', ciscoIos)).toBe(true)
    expect(isCareful('switchport trunk allowed vlan add 10', ciscoIos)).toBe(true)
    expect(isCareful('description x', ciscoIos)).toBe(false)
  })
})

describe('the difference shown before a push', () => {
  const running = loadConfig(
    'hostname Salle-1\nsnmp-server community x\ninterface FastEthernet0/1\n description old\n switchport voice vlan 3\n',
    'cisco_ios',
  )
  const wanted = render(c2950)
  const { diff, lines } = diffConfig(running, wanted, { scope: 'managed' })

  it('tells what is added, removed, unchanged, and not ours', () => {
    const kind = (wantedText: string) =>
      diff.filter((line) => line.text === wantedText).map((line) => line.kind)
    expect(kind('hostname Salle-1')).toEqual(['unchanged'])
    expect(kind('description old')).toEqual(['removed'])
    expect(kind('description Stand e 1')).toEqual(['added'])
    expect(kind('switchport voice vlan 3')).toEqual(['not_ours'])
    expect(kind('snmp-server community x')).toEqual(['not_ours'])
  })

  it('counts what the device does unsaid as unchanged: it is not sent either', () => {
    const port = loadConfig('interface FastEthernet0/1\n description old\n', 'cisco_ios')
    const open = [
      { depth: 0, text: 'interface FastEthernet0/1', source: null },
      { depth: 1, text: 'no shutdown', source: null },
    ]
    const found = diffConfig(port, open, { scope: 'managed' })
    expect(found.diff.find((line) => line.text === 'no shutdown')?.kind).toBe('unchanged')
    expect(found.lines.map((line) => line.text)).not.toContain('no shutdown')
  })

  it('tells why, also for the lines that will be sent', () => {
    expect(diff.find((line) => line.text === 'description Stand e 1')?.source?.text).toBe('outlet A12-1')
    const explained = explainLines(lines, wanted, treeOfLines(wanted, 'cisco_ios'))
    expect(explained.find((line) => line.text === 'switchport access vlan 10')?.source?.text).toBe(
      'outlet A12-1',
    )
    expect(explained.find((line) => line.text === 'name ADMIN')?.source?.text).toBe('VLAN 99')
  })
})

describe('what can be adopted from a device', () => {
  it('is each value that differs, as both have it', () => {
    const device = readIntent(
      loadConfig(
        'hostname other\nvlan 10\n name Regie_son\nvlan 50\ninterface FastEthernet0/1\n switchport mode access\n switchport access vlan 50\n description Stand e 1\n',
        'cisco_ios',
      ),
    )
    expect(adoptable(device, { ...intent, management: null }, defaultProfile)).toEqual([
      { port: null, vid: null, field: 'hostname', device: 'other', plan: 'Salle-1' },
      { port: null, vid: 99, field: 'vlan', device: null, plan: '99' },
      { port: null, vid: 50, field: 'vlan', device: '50', plan: null },
      { port: 'FastEthernet0/1', vid: null, field: 'untagged', device: '50', plan: '10' },
    ])
  })
})
