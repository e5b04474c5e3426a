/** One vocabulary: what programs look for is really in the rows, under one name, on the platforms that tell it. */
import { describe, expect, it } from 'vitest'
import {
  findPlatform,
  findTable,
  PLATFORMS,
  parseShowOutput,
  rowsOf,
} from '../../shared/show-output/index.ts'

describe('the rows of one kind', () => {
  it('leave out the summary below a table', () => {
    const output = parseShowOutput('ios', 'show ip dhcp snooping binding', 'Total number of bindings: 0')
    expect(output?.rows).toHaveLength(1)
    expect(output && rowsOf(output, 'mac table')).toEqual([])
  })

  it('have typed fields', () => {
    const text = ' 110    0011.2233.4455    DYNAMIC     Gi1/0/3'
    const output = parseShowOutput('ios', 'show mac address-table', text) ?? { rows: [], unparsed: [] }
    const [entry] = rowsOf(output, 'mac table')
    expect(entry?.mac).toBe('00:11:22:33:44:55')
    expect(entry?.interfaceName).toBe('GigabitEthernet1/0/3')
  })
})

describe('every platform', () => {
  it.each(PLATFORMS)('$name is found by every name it has, however it is written', ({ name, aliases }) => {
    for (const alias of [name, ...aliases]) {
      expect(findPlatform(alias.toUpperCase().replaceAll('_', '-'))?.name).toBe(name)
    }
  })

  it('tells no command twice', () => {
    for (const { tables } of PLATFORMS) {
      const commands = tables.flatMap((table) => table.commands)
      expect(commands.filter((command, place) => commands.indexOf(command) !== place)).toEqual([])
    }
  })
})

describe('commands as people type them', () => {
  it.each([
    ['sh int status | inc connected', 'show interfaces status'],
    ['SHOW INTERFACES GigabitEthernet 1/0/1 STATUS', 'show interfaces status'],
    ['sh mac add dyn', 'show mac address-table'],
    ['sh mac-add', 'show mac address-table'],
    ['do show vl br', 'show vlan'],
    ['sh cdp nei det', 'show cdp neighbors detail'],
    ['sh lldp neighbors gi1/0/1 detail', 'show lldp neighbors detail'],
    ['sh run int fa0/3', 'show running-config interface'],
    ['show_vlan_brief', 'show vlan brief'],
    ['show mac address table', 'show mac address-table'],
    ['show_running_config_interface_Gi1', 'show running-config interface'],
    ['sh port security', 'show port-security'],
    ['show interfaces gi1/0/1', 'show interfaces'],
  ])('%s means %s', (typed, known) => {
    const tables = findPlatform('ios')?.tables ?? []
    expect(findTable(tables, typed)?.commands).toEqual(findTable(tables, known)?.commands)
    expect(findTable(tables, typed)).not.toBeNull()
  })
})
