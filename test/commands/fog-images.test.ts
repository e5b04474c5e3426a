/** `brassage fog images`: what can be put on machines, and when it was taken from which. */
import { describe, expect, it } from 'vitest'
import { addHost, addImage } from '../fakes/fog/fog-world.ts'
import { siteWithFog } from '../fakes/fog/site-with-fog.ts'

describe('fog images', () => {
  it('tells an image with content from an empty one, with its size', async () => {
    const { run, fog } = await siteWithFog()
    const { world } = fog
    const { id } = addImage(world, 'win11-event')
    for (const n of [3, 2, 1]) addHost(world, `EVT-0${n}`, [`00:11:22:33:44:0${n}`], id)
    addImage(world, 'empty', '')
    const log = { image: 'win11-event', type: 'up', hostID: 2, start: '2026-11-20 07:00:00' }
    world.log.push(
      { ...log, finish: '2026-11-20 08:00:00' },
      { ...log, hostID: 3, finish: '2026-11-19 08:00:00' },
      // Broken off, and one that went out.
      { ...log, hostID: 1, finish: '0000-00-00 00:00:00' },
      { ...log, type: 'down', hostID: 1, finish: '2026-11-22 08:00:00' },
    )
    expect((await run('images')).json.rows).toMatchObject([
      {
        name: 'win11-event',
        isCaptured: true,
        bytes: 21_900_000_000,
        isEnabled: true,
        hosts: 3,
        capturedAt: '2026-11-20 08:00:00',
        capturedFrom: 'EVT-02',
      },
      { name: 'empty', isCaptured: false, bytes: null, usedAt: null, hosts: 0, capturedFrom: null },
    ])
  })
})
