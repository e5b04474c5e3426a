/** The emulated Catalyst from its own process, in real time: over a pseudo-terminal and over TCP. */
import { describe, expect, test } from 'vitest'
import { openSerial } from '../../main/transports/serial.ts'
import { openTelnet } from '../../main/transports/telnet.ts'
import { talkTo } from '../fakes/talk.ts'
import { missingSocat, serveCatalyst } from './peers.ts'

const fast = ['--baud', '115200', '--line-delay', '0']

describe.skipIf(missingSocat())('on a pseudo-terminal', () => {
  test('logs in, and survives a pulled and re-plugged cable in its mode', async () => {
    const served = await serveCatalyst('pty', [...fast, '--enable-secret', 'orme'])
    const port = await openSerial({ path: served.path ?? '' })
    const talk = talkTo(port)
    const closed = new Promise((resolve) => port.onClose(resolve))
    talk.send('\r')
    await talk.until(/Switch>$/)
    talk.send('enable\r')
    await talk.until(/Password: $/)
    talk.send('orme\r')
    await talk.until(/Switch#$/)
    expect(await served.control('pull')).toBe('ok pull')
    expect(await closed).toEqual({ kind: 'unplugged' })
    expect(await served.control('plug')).toBe('ok plug')
    const again = await openSerial({ path: served.path ?? '' })
    const after = talkTo(again)
    after.send('\r')
    await after.until(/Switch#$/)
    expect(JSON.parse(await served.control('state')).mode).toBe('privileged')
    await again.close()
    await served.stop()
  })
})

test('over TCP, as behind the raw port of a console server', async () => {
  const served = await serveCatalyst('tcp', [...fast, '--start', 'privileged', '--model', '3548xl'])
  const [host = '', port = ''] = (served.address ?? '').split(':')
  const transport = await openTelnet({ host, port: Number(port) })
  const talk = talkTo(transport)
  talk.send('terminal length 0\r')
  await talk.until(/#$/)
  talk.send('show version\r')
  expect(await talk.until(/0xF/)).toContain('WS-C3548-XL')
  await transport.close()
  await served.stop()
})
