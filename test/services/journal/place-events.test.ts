/** Everything about one place in one list, and nothing of its neighbour. */
import { expect, it } from 'vitest'
import { appendFieldRecord } from '../../../main/db/field-records.ts'
import { beginPush } from '../../../main/db/push-records.ts'
import type { SiteFile } from '../../../main/db/site-file.ts'
import { appendSnapshot } from '../../../main/db/snapshots.ts'
import { tickItems } from '../../../main/services/checklist/tick-items.ts'
import { placeEvents } from '../../../main/services/journal/place-events.ts'
import { writeEntry } from '../../../main/services/journal/write-entry.ts'
import { judgeFinding } from '../../../main/services/verify/finding-life.ts'
import { createFindingWork } from '../../../main/services/verify/finding-work.ts'
import { keepText } from '../../../main/services/verify/keep-reading.ts'
import { createSiteEvidence } from '../../../main/services/verify/site-evidence.ts'
import { deviceTypeBySlug } from '../../../shared/device-types/library.ts'
import { eventRow } from '../../../shared/journal/event-row.ts'
import type { PlaceEvent } from '../../../shared/journal/place-event.ts'
import { openDraft } from '../../../shared/model/draft.ts'
import { addPanel, addSwitch, createRow, editRow } from '../../../shared/plan/edits/index.ts'
import { temporarySite } from '../../db/temporary-site.ts'

const at = '2026-11-24T08:00:00.000Z'

//  A1 ── A1-1 ──cable── [P1 1] ──cord── SW1 1        A2 ── A2-1 ──cable── [P1 2] ──cord── SW1 2
function cabledSite(): SiteFile {
  const site = temporarySite().create()
  const type = deviceTypeBySlug('ws-c2950t-48-si')
  if (!type) throw new Error('the library has no 2950')
  const draft = openDraft(site.plan())
  addSwitch(draft, { name: 'SW1', number: 1, type })
  addPanel(draft, { name: 'P1', ports: 24 })
  for (const n of [1, 2]) {
    createRow(draft, 'stand', `A${n}`, {})
    createRow(draft, 'outlet', `A${n}-1`, {
      ...{ stand: `A${n}`, panel: 'P1', panelPort: n, switch: 'SW1', port: n, vlan: 100 + n },
    })
  }
  site.commit('Sample', draft.changes())
  return site
}

const edit = (site: SiteFile, outlet: string, fields: Readonly<Record<string, string>>) => {
  const draft = openDraft(site.plan())
  editRow(draft, 'outlet', outlet, fields)
  site.commit(`Edit ${outlet}`, draft.changes())
}

const storyOf = (site: SiteFile, stand: string): PlaceEvent[] =>
  placeEvents(site, { kind: 'stand', id: site.plan().stand.find(({ name }) => name === stand)?.id ?? 0 })
const kinds = (events: readonly PlaceEvent[]) => events.map(({ kind }) => kind).toSorted()

const running = (vlan: number) =>
  `hostname SW1\n!\ninterface FastEthernet0/1\n switchport access vlan ${vlan}\n!\ninterface FastEthernet0/2\n switchport access vlan 102\n!\n`

const read = (site: SiteFile, text: string) =>
  appendSnapshot(
    site.db,
    { deviceId: site.plan().device[0]?.id ?? 0, serial: 'F1', kind: 'running', raw: text, redacted: text },
    at,
    null,
  )

it('gathers entries, ticks, states and edits of the stand’s whole way', () => {
  const site = cabledSite()
  writeEntry(site, site.recorder, { text: 'A1 down', state: 'open' })
  writeEntry(site, site.recorder, { text: 'sw1 port 1 reboots' })
  writeEntry(site, site.recorder, { text: 'A2 is fine' })
  const [cord] = site.plan().cable.filter(({ kind }) => kind === 'cord')
  tickItems(site, site.recorder, { items: [`patch:${cord?.id}`], state: 'done', note: null, photo: null })
  const [outlet] = site.plan().outlet
  appendFieldRecord(site.db, site.recorder, {
    ...{ objectKind: 'outlet', objectId: outlet?.id ?? 0, state: 'tested' },
  })
  edit(site, 'A1-1', { vlan: '110' })
  edit(site, 'A2-1', { vlan: '111' })
  const story = storyOf(site, 'A1')
  expect(kinds(story)).toEqual(['edit', 'edit', 'entry', 'entry', 'field', 'tick'])
  expect(story.flatMap((event) => ('label' in event ? event.label : [])).toSorted()).toEqual([
    'Edit A1-1',
    'Sample',
  ])
})

it('tells of a cord that is gone from the plan, who plugged it and who took it away', () => {
  const site = cabledSite()
  const [cord] = site.plan().cable.filter(({ kind }) => kind === 'cord')
  tickItems(site, site.recorder, { items: [`patch:${cord?.id}`], state: 'done', note: null, photo: null })
  edit(site, 'A1-1', { port: '' })
  expect(site.plan().cable.some(({ id }) => id === cord?.id)).toBe(false)
  const story = storyOf(site, 'A1')
  expect(kinds(story)).toContain('tick')
  expect(story).toEqual(expect.arrayContaining([expect.objectContaining({ label: 'Edit A1-1' })]))
})

it('tells of edits taken back', () => {
  const site = cabledSite()
  edit(site, 'A1-1', { vlan: '110' })
  site.undo()
  expect(kinds(storyOf(site, 'A1'))).toEqual(['edit', 'edit', 'undo'])
  expect(kinds(storyOf(site, 'A2'))).toEqual(['edit'])
})

it('tells of a switch’s readings only those in which the port had changed, with its lines', () => {
  const site = cabledSite()
  read(site, running(101))
  read(site, running(101))
  read(site, running(110))
  const lines = (stand: string) =>
    storyOf(site, stand).flatMap((event) => (event.kind === 'reading' ? [event.lines] : []))
  expect(
    lines('A1')
      .map(([, line]) => line)
      .toSorted(),
  ).toEqual(['switchport access vlan 101', 'switchport access vlan 110'])
  expect(lines('A2')).toEqual([['interface FastEthernet0/2', 'switchport access vlan 102']])
  const ofSwitch = placeEvents(site, { kind: 'device', id: site.plan().device[0]?.id ?? 0 })
  expect(kinds(ofSwitch).filter((kind) => kind === 'reading')).toHaveLength(3)
})

it('tells of a push only to ports it was about', () => {
  const site = cabledSite()
  const line = (text: string, depth: number, number: number) => ({ text, depth, line: number })
  beginPush(
    site.db,
    {
      deviceId: site.plan().device[0]?.id ?? 0,
      ...{ peer: 'COM3', serial: null, platform: 'cisco_ios', save: true, beforeId: null },
      lines: [
        line('vlan 101', 0, 1),
        line('interface FastEthernet0/1', 0, 2),
        line('switchport access vlan 101', 1, 3),
      ],
    },
    at,
  )
  const pushes = (stand: string) =>
    storyOf(site, stand).flatMap((event) => (event.kind === 'push' ? [event.lines] : []))
  expect(pushes('A1')).toEqual([['interface FastEthernet0/1', 'switchport access vlan 101']])
  expect(pushes('A2')).toEqual([])
})

const table = (port: number, state: string) =>
  [
    'SW1#show interfaces status',
    'Port      Name               Status       Vlan       Duplex  Speed Type',
    `Fa0/${port}     A${port}-1               ${state.padEnd(12)} 101        a-full  a-100 10/100BaseTX`,
    'SW1#',
  ].join('\n')

it('tells what the switch said of the port, where that is something else than before', () => {
  const site = cabledSite()
  for (const state of ['connected', 'connected', 'notconnect'])
    keepText(site, { text: table(1, state), device: 'SW1', source: 'text', origin: null })
  const told = (stand: string) =>
    storyOf(site, stand).flatMap((event) => (event.kind === 'evidence' ? [eventRow(event, 'en')] : []))
  expect(told('A1').map(({ text, detail }) => [text, detail])).toEqual([
    ['SW1 told: port states', 'FastEthernet0/1: no link, VLAN 101'],
    ['SW1 told: port states', 'FastEthernet0/1: link, 100 Mb/s full, VLAN 101'],
  ])
  expect(told('A2')).toEqual([])
  const ofSwitch = placeEvents(site, { kind: 'device', id: site.plan().device[0]?.id ?? 0 })
  expect(kinds(ofSwitch).filter((kind) => kind === 'evidence')).toHaveLength(3)
})

it('tells what was found at the place, and what people said of it', async () => {
  const site = cabledSite()
  keepText(site, { text: table(1, 'err-disabled'), device: 'SW1', source: 'text', origin: null })
  const { findings } = await createFindingWork(createSiteEvidence()).workOut(site, null)
  judgeFinding(site, findings[0]?.id ?? '', 'muted', 'until noon', 'Anne')
  const rows = storyOf(site, 'A1').filter(({ kind }) => kind === 'finding')
  expect(rows.map((event) => eventRow(event, 'fr').text)).toEqual([
    expect.stringMatching(/^Mis en sourdine \(until noon\) : .*A1-1/),
    expect.stringMatching(/^Constaté : .*A1-1/),
  ])
  expect(kinds(storyOf(site, 'A2'))).not.toContain('finding')
})
