/** A machine as WAPT tells of it beside the site's inventory and FOG's: what differs is said, what is not known is not. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openDraft } from '../../shared/model/draft.ts'
import { createRow } from '../../shared/plan/edits/index.ts'
import { compareHosts } from '../../shared/wapt/compare-hosts.ts'
import { machineDifferences } from '../../shared/wapt/compare-machines.ts'
import { waptHost } from '../../shared/wapt/wapt-answers.ts'
import { temporarySite } from '../db/temporary-site.ts'

const MAC = '52:54:00:00:00:01'
const agent = (over: object = {}) =>
  waptHost.parse({
    ...{ uuid: 'u1', computer_name: 'acc-01', mac_addresses: [MAC] },
    ...{ manufacturer: 'Dell Inc.', productname: 'OptiPlex 3060', serialnr: '7XK2P33' },
    ...over,
  })
const item = (model: string | null, note: string | null) => ({ item: { model, note }, fog: null })
const fog = (maker: string, model: string, serial: string) => ({ item: null, fog: { maker, model, serial } })

describe('a machine', () => {
  it.each([
    ['the same', item('Dell Inc. OptiPlex 3060', 'serial 7XK2P33; RAM 8 GiB')],
    ['without its maker', item('OptiPlex 3060', null)],
    ['as a type is called', item('dell-optiplex-3060', 'serial 7xk2p33')],
    ['in FOG', fog('Dell', 'OptiPlex 3060', '7XK2P33 ')],
    ['of which FOG knows nothing', fog('', '', '')],
    [
      'whose maker filled nothing in',
      fog('System manufacturer', 'System Product Name', 'To be filled by O.E.M.'),
    ],
    ['that nobody wrote down', { item: null, fog: null }],
  ] as const)('%s has no difference', (_words, known) => {
    expect(machineDifferences(agent(), known)).toEqual([])
  })

  it('of another model and serial number is told, with who says otherwise', () => {
    const known = {
      ...item('HP ProDesk 400', 'serial 5CG1; own'),
      fog: fog('Dell', 'OptiPlex 3060', '9ZZ9').fog,
    }
    expect(machineDifferences(agent(), known)).toEqual([
      { what: 'model', by: 'site', wapt: 'Dell Inc. OptiPlex 3060', other: 'HP ProDesk 400' },
      { what: 'serial', by: 'site', wapt: '7XK2P33', other: '5CG1' },
      { what: 'serial', by: 'fog', wapt: '7XK2P33', other: '9ZZ9' },
    ])
  })

  it('never differs from itself, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (manufacturer, productname, serialnr) => {
        const told = agent({ manufacturer, productname, serialnr })
        expect(machineDifferences(told, fog(manufacturer, productname, serialnr))).toEqual([])
      }),
    )
  })
})

it('is found in the inventory under the name of the site’s host, and in FOG by its MAC address', () => {
  const site = temporarySite().create()
  const draft = openDraft(site.plan())
  draft.insert('host', { name: 'desk-7', mac: MAC, outletId: null, kind: null, address: null })
  createRow(draft, 'item', 'Desk-7', {
    kind: 'pc',
    count: '1',
    model: 'ThinkCentre M70',
    note: 'serial PC0A',
  })
  site.commit('Machines', draft.changes())
  const machine = {
    maker: 'Dell',
    model: 'OptiPlex 3060',
    serial: 'OTHER1',
    cpu: '',
    disk: '',
    diskSerial: '',
    memory: '',
  }
  const seen = { id: '1', name: 'x', macs: [MAC], image: null, deployedAt: null, isUsable: true, machine }
  const { rows } = compareHosts(site.plan(), [agent()], { fog: [seen], groups: null })
  site.close()
  expect(rows[0]?.differs.map(({ what, by }) => `${what} ${by}`)).toEqual([
    'model site',
    'serial site',
    'serial fog',
  ])
})
