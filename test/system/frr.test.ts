/** FRR's `vtysh` on a console: a real IOS-like command line at the other end of the serial transport. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSerial } from '../../main/transports/serial.ts'
import { talkTo } from '../fakes/talk.ts'
import { type FrrPeer, missingFrr, startFrr } from './peers.ts'

describe.skipIf(missingFrr())('vtysh', () => {
  let frr: FrrPeer
  beforeAll(async () => {
    frr = await startFrr('lab1')
  })
  afterAll(() => frr.stop())

  test('answers on the serial transport and takes configuration', async () => {
    const port = await openSerial({ path: frr.path })
    const talk = talkTo(port)
    talk.send('\r')
    await talk.until(/lab1# $/)
    for (const [line, prompt] of [
      ['configure terminal', /\(config\)# $/],
      ['ip route 192.0.2.0/24 blackhole', /\(config\)# $/],
      ['end', /lab1# $/],
    ] as const) {
      talk.send(`${line}\r`)
      await talk.until(prompt)
    }
    expect(frr.runningConfig()).toContain('ip route 192.0.2.0/24 blackhole')
    talk.send('configure nonsense\r')
    expect(await talk.until(/lab1# $/)).toContain('% Unknown command')
    await port.close()
  })

  test('keeps its mode when the port is closed and opened again, as a switch does', async () => {
    const first = await openSerial({ path: frr.path })
    const before = talkTo(first)
    before.send('configure terminal\r')
    await before.until(/\(config\)# $/)
    await first.close()
    const second = await openSerial({ path: frr.path })
    const after = talkTo(second)
    after.send('\r')
    expect(await after.until(/# $/)).toContain('(config)#')
    after.send('end\r')
    await after.until(/lab1# $/)
    await second.close()
  })
})
