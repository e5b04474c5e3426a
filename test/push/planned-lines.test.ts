/** What of a planned push is shown and kept: never a secret, whoever set it. */
import { expect, test } from 'vitest'
import { planLines } from '../../main/services/push/planned-lines.ts'
import { renderSwitch } from '../../main/services/render-switch.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { emptyPlan } from '../plan/site-builder.ts'
import { planOneSwitch } from './plan-of-one-switch.ts'

const RUNNING = `hostname OLD
enable secret 5 $1$mERr$Zt1oldhash0000000000.
username bob password 7 045802150C2E
snmp-server community geheim RO
line con 0
 password geheim
end
`

test('secrets of the vault are shown by name, those of the device not at all', () => {
  const draft = openDraft(emptyPlan())
  planOneSwitch(draft, 'ws-c2950t-48-si')
  const rendered = renderSwitch(draft.toPlan(), 'SW1')
  const vault = { get: (name: string) => `value-of-${name}` }
  const planned = planLines(rendered, { running: RUNNING, vlans: '' }, vault)
  expect(planned.send.map(({ text }) => text).join('\n')).toContain('value-of-')
  const told = JSON.stringify([
    planned.lines,
    planned.diff,
    planned.notOurs,
    planned.send.map(({ shown }) => shown),
    planned.findMissing({ running: RUNNING, vlans: '' }),
  ])
  expect(told).toContain('{{secret:')
  expect(told).not.toMatch(/value-of-|geheim|045802150C2E|Zt1oldhash/)
})
