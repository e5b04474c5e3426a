/** What two real keepaliveds are asked and heard to be, by the scripts that a router runs: in name spaces of their own. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  readAdverts,
  readVrrpStates,
  VRRP_ADVERTS,
  VRRP_STATES,
} from '../../main/integrations/router-machine/vrrp-scripts.ts'
import { isPresent } from '../requirements.ts'

const conf = (card: string, priority: number) => `vrrp_instance SW1 {
  state BACKUP
  interface ${card}
  virtual_router_id 161
  priority ${priority}
  advert_int 1
  authentication { auth_type PASS
 auth_pass "s3cret" }
  virtual_ipaddress { 10.9.9.254/24 }
}
`

/** [A d0 10.9.9.1, 200] ── [d1 10.9.9.2, B 190]; what each says goes into files of the folder. */
const SCRIPT = `
set -e
mount -t tmpfs none /run && mkdir /run/netns
ip link set lo up
ip link add d0 type veth peer name d1
ip netns add b
ip link set d1 netns b
ip address add 10.9.9.1/24 dev d0 && ip link set d0 up
ip -n b address add 10.9.9.2/24 dev d1 && ip -n b link set d1 up
keepalived --dont-fork --log-console -f "$1/a.conf" -p /run/keepalived.pid -r /run/a.vrrp > "$1/a.log" 2>&1 &
ip netns exec b keepalived --dont-fork --log-console -f "$1/b.conf" -p /run/b.pid -r /run/b.vrrp > "$1/b.log" 2>&1 &
tries=0
until ip -4 address show dev d0 | grep -q 10.9.9.254; do tries=$((tries + 1)); [ $tries -lt 100 ]; sleep 0.2; done
sh -c "$STATES" > "$1/a.states"
ip netns exec b sh -c "$ADVERTS" brassage 3 > "$1/b.adverts"
sh -c "$ADVERTS" brassage 2 > "$1/a.adverts"
cp /run/keepalived.pid /run/a.pid && cp /run/b.pid /run/keepalived.pid
sh -c "$STATES" > "$1/b.states"
kill "$(cat /run/a.pid)" "$(cat /run/b.pid)"
sleep 1
sh -c "$STATES" > "$1/none.states" || echo $? > "$1/none.exit"
`

describe.skipIf(!isPresent('routerLab'))('the VRRP state of two routers', { timeout: 60_000 }, () => {
  it('is told by keepalived itself, without its secrets, and heard by the other', () => {
    const folder = mkdtempSync(join(tmpdir(), 'brassage-vrrp-'))
    try {
      writeFileSync(join(folder, 'a.conf'), conf('d0', 200), { mode: 0o600 })
      writeFileSync(join(folder, 'b.conf'), conf('d1', 190), { mode: 0o600 })
      const { status, stderr } = spawnSync(
        'unshare',
        ['--net', '--mount', '--pid', '--fork', '--kill-child', 'sh', '-c', SCRIPT, 'vrrp', folder],
        { encoding: 'utf8', env: { ...process.env, STATES: VRRP_STATES, ADVERTS: VRRP_ADVERTS } },
      )
      expect([status, stderr]).toEqual([0, expect.anything()])
      const said = (name: string) => readFileSync(join(folder, name), 'utf8')
      expect(said('a.states')).not.toContain('s3cret')
      expect([...readVrrpStates(said('a.states'))]).toEqual([['SW1', 'master']])
      expect([...readVrrpStates(said('b.states'))]).toEqual([['SW1', 'backup']])
      expect(readAdverts(said('b.adverts'))).toEqual([{ from: '10.9.9.1', id: 161, priority: 200 }])
      expect(readAdverts(said('a.adverts'))).toEqual([])
      expect([said('none.states'), said('none.exit').trim()]).toEqual(['', '127'])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
