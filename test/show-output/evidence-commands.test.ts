/** What is asked of every platform: only what a parser understands, and what the answers lead to. */
import { describe, expect, it } from 'vitest'
import { type EvidenceStep, evidenceCommands, followUps } from '../../shared/show-output/evidence-commands.ts'
import { findTable, PLATFORMS, parseShowOutput } from '../../shared/show-output/index.ts'

const steps = PLATFORMS.flatMap(({ name, tables }) =>
  Object.values(evidenceCommands(name)).flatMap((kind) =>
    kind.flatMap(({ alternatives, leadsTo }: EvidenceStep) =>
      [...alternatives, ...(leadsTo ? [leadsTo.command.replace(/\{\w+\}/, '1')] : [])].map((command) => ({
        name,
        tables,
        command,
      })),
    ),
  ),
)

describe('evidence', () => {
  it.each(steps)('$name: "$command" has a parser', ({ tables, command }) => {
    expect(findTable(tables, command)).not.toBeNull()
  })

  it.each(PLATFORMS)('$name tells its version and its interfaces', ({ name }) => {
    const { version, interfaces } = evidenceCommands(name)
    expect([version?.length, interfaces?.length]).not.toContain(undefined)
  })

  it('asks for the members of every VLAN that the list names', () => {
    const [step] = evidenceCommands('procurve').membership ?? []
    const rows = parseShowOutput(
      'hp_procurve',
      'show vlans',
      `
  VLAN ID Name                 Status     Voice Jumbo
  ------- -------------------- ---------- ----- -----
  1       DEFAULT_VLAN         Port-based No    No
  20      SON                  Port-based No    No
`,
    )?.rows
    expect(step && followUps(step, rows ?? [])).toEqual(['show vlans 1', 'show vlans 20'])
  })

  it('never puts more than a name into a command', () => {
    const step: EvidenceStep = {
      alternatives: ['x'],
      leadsTo: { table: 'vlan', command: 'show vlans {vlanId}' },
    }
    const rows = [
      { table: 'vlan', vlanId: '1\nerase startup-config' },
      { table: 'vlan', vlanId: '1; reload' },
      { table: 'vlan' },
    ]
    expect(followUps(step, rows)).toEqual([])
  })

  it('knows nothing of an unknown platform', () => {
    expect(evidenceCommands('vax')).toEqual({})
  })
})
