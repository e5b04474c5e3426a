/**
 * What a migration's steps at two routers with Kea rest on, seen on real ones: an entry that only one of them has gives nobody an
 * address, and the file of the partner, read anew at a signal, mends it without a restart.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPairNormal } from '../../shared/routers/watch/pair-word.ts'
import { openRouterLab, type RouterLab } from '../fakes/router-lab.ts'
import { isPresent } from '../requirements.ts'
import { edited, fileOf, office } from '../routers/sites.ts'

const plan = edited(office(), ['routing', '', { techniciansVlan: '10' }])
const whole = fileOf(plan, 1, 'kea', 'kea')

/** R2's file before the migration: without the network of VLAN 30. */
function before(): string {
  const kea = JSON.parse(whole) as { Dhcp4: { subnet4: { subnet: string }[] } }
  kea.Dhcp4.subnet4 = kea.Dhcp4.subnet4.filter(({ subnet }) => subnet !== '192.168.30.0/24')
  return JSON.stringify(kea)
}

describe.skipIf(!isPresent('routerLab') || !isPresent('dhcpServers'))(
  'a network that only one of two Keas has',
  { timeout: 240_000 },
  () => {
    let lab: RouterLab
    beforeAll(async () => {
      lab = openRouterLab(plan, {
        dhcp: 'kea',
        adapt: (text, side) => (side === 1 && text.includes('"Dhcp4"') ? before() : text),
      })
      for (const router of lab.routers) await router.start()
      const end = performance.now() + 90_000
      while (!lab.routers.every((one) => isPairNormal(one.pair().failover ?? '')) && performance.now() < end)
        await new Promise((resolve) => setTimeout(resolve, 500))
    }, 120_000)
    afterAll(() => lab?.close())

    it('gives nobody an address there, and everybody one elsewhere', async () => {
      expect(lab.routers.map((one) => one.pair().failover)).toEqual(['hot-standby', 'hot-standby'])
      expect((await lab.client('pa', 'v20').lease()).ip_address).toMatch(/^192\.168\.20\./)
      await expect(lab.client('pb', 'v30').lease(20)).rejects.toThrow(/no address/)
    })

    it('gives them once the partner has read its file anew', async () => {
      const [, b] = lab.routers
      b.reload(whole)
      expect((await lab.client('pc', 'v30').lease()).ip_address).toMatch(/^192\.168\.30\./)
      expect(b.said('dhcpd')).toContain('DHCP4_DYNAMIC_RECONFIGURATION')
    })
  },
)
