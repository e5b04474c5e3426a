/** The serial transport on real pseudo-terminals with the real binding. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSerial } from '../../main/transports/serial.ts'
import { talkTo } from '../fakes/talk.ts'
import { missingSocat, type SocatPair, startSocatPair } from '../system/peers.ts'

describe.skipIf(missingSocat())('a pair of pseudo-terminals', () => {
  let pair: SocatPair
  beforeAll(async () => {
    pair = await startSocatPair()
  })
  afterAll(() => pair.stop())

  test('carries every byte both ways', async () => {
    const a = await openSerial({ path: pair.path })
    const b = await openSerial({ path: pair.otherPath })
    const all = Buffer.from(Array.from({ length: 256 }, (_, i) => i)).toString('latin1')
    const heard = talkTo(b)
    a.write(Buffer.from(all, 'latin1'))
    await heard.until(/\xff$/)
    expect(heard.heard).toBe(all)
    expect(a.peer).toBe(pair.path)
    await a.setBaud?.(115200)
    await a.close()
    await b.close()
  })

  test('a second program is told that the port is held', async () => {
    const first = await openSerial({ path: pair.path })
    await expect(openSerial({ path: pair.path })).rejects.toMatchObject({ code: 'port_busy' })
    await first.close()
    const again = await openSerial({ path: pair.path })
    await again.close()
  })

  test('a break is refused with the reason, as pseudo-terminals have none', async () => {
    const port = await openSerial({ path: pair.path })
    await expect(port.sendBreak?.()).rejects.toMatchObject({ code: 'no_break' })
    await port.close()
  })

  test('closing tells once, and writing afterwards is ignored', async () => {
    const port = await openSerial({ path: pair.path })
    const reasons: string[] = []
    port.onClose(({ kind }) => reasons.push(kind))
    await port.close()
    await port.close()
    port.write(Uint8Array.of(13))
    port.onClose(({ kind }) => reasons.push(kind))
    expect(reasons).toEqual(['closed', 'closed'])
  })

  test('a pulled cable closes as unplugged', async () => {
    const mine = await startSocatPair()
    const port = await openSerial({ path: mine.path })
    const closed = new Promise((resolve) => port.onClose(resolve))
    await mine.stop()
    expect(await closed).toEqual({ kind: 'unplugged' })
  })
})

test('what is not there, and what is no port, is said', async () => {
  await expect(openSerial({ path: '/dev/ttyUSB250' })).rejects.toMatchObject({ code: 'port_missing' })
  await expect(openSerial({ path: '/tmp' })).rejects.toMatchObject({ code: 'port_not_serial' })
  await expect(openSerial({ path: '/etc/hostname' })).rejects.toMatchObject({ code: 'port_not_serial' })
})
