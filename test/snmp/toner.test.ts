/** The toner of a printer by SNMP: of agents of either version, and of a real one. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it, onTestFinished } from 'vitest'
import { lookAtToner } from '../../main/integrations/service-probe/toner.ts'
import { walkColumns } from '../../main/integrations/snmp/walk.ts'
import { suppliesOf } from '../../shared/snmp/supplies.ts'
import { startSnmpAgent } from '../fakes/snmp-agent.ts'
import { isPresent } from '../requirements.ts'

const SUPPLIES = '1.3.6.1.2.1.43.11.1.1'
/** Black half full, a waste box that tells nothing. */
const rows = (black: number) =>
  [
    ['1.3.6.1.2.1.1.1.0', 'A printer'],
    [`${SUPPLIES}.6.1.1`, 'Black Toner;SN123'],
    [`${SUPPLIES}.6.1.2`, 'Waste'],
    [`${SUPPLIES}.8.1.1`, 6000],
    [`${SUPPLIES}.8.1.2`, -2],
    [`${SUPPLIES}.9.1.1`, black],
    [`${SUPPLIES}.9.1.2`, -3],
    ['1.3.6.1.2.1.43.12.1.1.2.1.1', 1],
  ] as const
const place = (port: number) => ({ host: '127.0.0.1', port })

describe('toner', () => {
  it.each([0, 1] as const)('is told by an agent of version %s', async (version) => {
    const port = await startSnmpAgent({ version, rows: rows(3000) })
    expect(await lookAtToner(place(port), 'public')).toMatchObject({
      ...{ state: 'up', code: 'toner' },
      values: { levels: 'Black Toner 50 %, Waste ?' },
    })
  })

  it('that is used up is said to be', async () => {
    const port = await startSnmpAgent({ rows: rows(0) })
    expect(await lookAtToner(place(port), 'public')).toMatchObject({ state: 'down', code: 'toner_empty' })
  })

  it('is not told by a device that is no printer', async () => {
    const port = await startSnmpAgent({ rows: [['1.3.6.1.2.1.1.1.0', 'A switch']] })
    expect(await lookAtToner(place(port), 'public')).toMatchObject({ code: 'snmp_no_supplies' })
  })

  it('is not told to a wrong community', async () => {
    const port = await startSnmpAgent({ community: 'other', rows: rows(1) })
    expect(await lookAtToner(place(port), 'public')).toMatchObject({ state: 'down', code: 'snmp_silent' })
  })

  it('is refused where nobody serves the port', async () => {
    expect(await lookAtToner(place(9), 'public')).toMatchObject({ state: 'down', code: 'refused' })
  })

  it('that a printer tells in its own words is not taken for a number', () => {
    expect(
      suppliesOf([
        { oid: `${SUPPLIES}.8.1.1`, value: 100 },
        { oid: `${SUPPLIES}.9.1.1`, value: -3 },
      ]),
    ).toEqual([{ name: '1.1', left: null }])
  })
})

describe.skipIf(!isPresent('snmpd'))('a real agent', () => {
  it('is walked to the end of a column', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'brassage-snmpd-'))
    const file = join(folder, 'snmpd.conf')
    const port = 16_100 + Math.floor(Math.random() * 1000)
    writeFileSync(file, `rocommunity public 127.0.0.1\nagentaddress udp:127.0.0.1:${port}\nsysname orme\n`)
    const agent = spawn('snmpd', ['-f', '-Lo', '-C', '-c', file, '-p', join(folder, 'pid')], {
      env: { ...process.env, MIBS: '' },
    })
    onTestFinished(() => {
      agent.kill()
      rmSync(folder, { recursive: true, force: true })
    })
    // It says its name before it hears, and its version once it does.
    for await (const line of createInterface({ input: agent.stdout }))
      if (line.startsWith('NET-SNMP version')) break
    const walked = await walkColumns({ ...place(port), community: 'public' }, ['1.3.6.1.2.1.1.5'])
    expect(walked).toMatchObject({ kind: 'read', rows: [{ oid: '1.3.6.1.2.1.1.5.0' }] })
  })
})
