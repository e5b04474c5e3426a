/** Runs of migrations travel with the ticks: begun on one laptop, seen and gone on with on another, whatever comes first. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeCopy } from '../../../main/db/copies.ts'
import { appendMigrationRecords } from '../../../main/db/migration-records.ts'
import { openSite, type SiteFile } from '../../../main/db/open-site.ts'
import { mergePacket, writePacket } from '../../../main/services/checklist/packet.ts'
import { startMigration, tickStep, viewRun } from '../../../main/services/migration/migration-runs.ts'
import { planSiteMigration } from '../../../main/services/migration/plan-site-migration.ts'
import { renderSwitch } from '../../../main/services/render-switch.ts'
import { formatLines } from '../../../shared/config/tree.ts'
import { openDraft, type PlanDraft } from '../../../shared/model/draft.ts'
import { createRow, deleteRow } from '../../../shared/plan/edits/index.ts'
import { traceNode } from '../../../shared/plan/trace.ts'
import { temporarySite } from '../../db/temporary-site.ts'
import { fillOffice, officeChange } from '../../migration/office-site.ts'

/** Two laptops of one site, and a migration that was begun on the first. */
function twoLaptops() {
  const place = temporarySite()
  const here = place.create({ scheme: '10.0.{vlan}.0/24' })
  const draft = openDraft(here.plan())
  fillOffice(draft)
  here.commit('Office', draft.changes())
  const path = join(place.folder, 'other.brassage')
  writeCopy(here.db, path)
  const there = openSite(path, { ...place.options, station: 'van', who: 'Bruno' })
  const run = startMigration(here, here.recorder, officeChange, planSiteMigration(here, officeChange))
  return { here, there, run, close: () => there.close() }
}

const send = (from: SiteFile, to: SiteFile) => mergePacket(to, 'packet', writePacket(from).text)

describe('migrations in packets', () => {
  it('are seen on the other laptop with who did what, and go on there', () => {
    const { here, there, run, close } = twoLaptops()
    try {
      const [first, second] = viewRun(here, run).steps.filter(({ kind }) => kind === 'vlan')
      tickStep(
        here,
        { ...here.recorder, who: 'Alice' },
        { run, step: first?.id ?? '', direction: 'run', note: 'console' },
      )
      expect(JSON.parse(writePacket(here).text.split('\n')[0] ?? '').version).toBe(5)
      expect(send(here, there).added).toBe(2)
      expect(send(here, there).added).toBe(0)
      const seen = viewRun(there, run).steps.find(({ id }) => id === first?.id)
      expect(seen).toMatchObject({ state: 'done', by: 'Alice', note: 'console' })
      tickStep(there, there.recorder, { run, step: second?.id ?? '', direction: 'run', note: null })
      tickStep(there, there.recorder, { run, step: first?.id ?? '', direction: 'back', note: null })
      send(there, here)
      expect(viewRun(here, run)).toEqual(viewRun(there, run))
      expect(viewRun(here, run).steps.find(({ id }) => id === first?.id)).toMatchObject({
        state: 'undone',
        by: 'Bruno',
      })
    } finally {
      close()
    }
  })

  it('bring the card and the files that a step gave the DHCP machine, so that the other laptop takes them back', () => {
    const { here, there, run, close } = twoLaptops()
    try {
      const of = (step: string) => ({ runId: run, step })
      const card = {
        ...{ service: 'pve', vmid: 100, guest: 'dhcp1', tag: 110, known: ['aa:00:00:00:00:01'] },
        ...{ name: 'net1', mac: 'aa:00:00:00:00:02' },
      }
      const file = {
        ...{ kind: 'isc-dhcp', path: '/etc/dhcp/dhcpd.conf', at: 2, removed: '', added: 'x', former: '# ' },
        ...{ before: 'a'.repeat(64), after: 'b'.repeat(64) },
      }
      const change = { id: run, address: '192.0.2.1:22', hostname: 'dhcp1', files: [file] }
      appendMigrationRecords(here.db, here.recorder, [
        { ...of('dhcp_interface'), kind: 'card_intended', value: card },
        { ...of('dhcp_interface'), kind: 'card_added', value: card },
        { ...of('dhcp_subnet'), kind: 'intended', value: { back: [], change } },
        { ...of('dhcp_subnet'), kind: 'done' },
      ])
      expect(JSON.parse(writePacket(here).text.split('\n')[0] ?? '').version).toBe(6)
      expect(send(here, there).added).toBe(5)
      expect(viewRun(there, run)).toEqual(viewRun(here, run))
      const step = (id: string) => viewRun(there, run).steps.find((one) => one.id === id)
      expect(step('dhcp_interface')?.card).toMatchObject({ kind: 'added', card: { name: 'net1' } })
      expect(step('dhcp_subnet')).toMatchObject({ state: 'done', canRestore: true, isCut: false })
    } finally {
      close()
    }
  })

  it('that were ticked on both at once are the same on both, whichever packet came first', () => {
    const { here, there, run, close } = twoLaptops()
    try {
      send(here, there)
      const [first, second] = viewRun(here, run).steps.filter(({ kind }) => kind === 'vlan')
      tickStep(here, here.recorder, { run, step: first?.id ?? '', direction: 'run', note: 'here' })
      tickStep(there, there.recorder, { run, step: first?.id ?? '', direction: 'run', note: 'there' })
      tickStep(there, there.recorder, { run, step: second?.id ?? '', direction: 'run', note: null })
      const own = writePacket(here).text
      send(there, here)
      mergePacket(there, 'packet', own)
      expect(viewRun(there, run)).toEqual(viewRun(here, run))
    } finally {
      close()
    }
  })

  describe('whose ports were moved on a laptop that does not write the plan', () => {
    /** All that can be done, as far as `kinds` go; the last one first where it is taken back. */
    const go = (site: SiteFile, run: string, direction: 'run' | 'back', kinds: readonly string[]) => {
      for (;;) {
        const next = viewRun(site, run).steps.find(
          (step) => kinds.includes(step.kind) && (direction === 'run' ? step.canRun : step.canUndo),
        )
        if (!next) return
        tickStep(site, site.recorder, { run, step: next.id, direction, note: null })
      }
    }
    const before = ['vlan', 'uplink', 'dhcp_interface', 'dhcp_subnet']
    const vlanOf = (site: SiteFile, outlet: string) =>
      site.plan().vlan.find(({ id }) => id === portOf(site, outlet)?.accessVlanId)?.vid
    const portOf = (site: SiteFile, outlet: string) => {
      const { vlanId } = traceNode(site.plan(), { kind: 'outlet', id: idOf(site, outlet) })
      return { accessVlanId: vlanId }
    }
    const idOf = (site: SiteFile, outlet: string) =>
      site.plan().outlet.find(({ name }) => name === outlet)?.id ?? 0
    const config = (site: SiteFile) => formatLines(renderSwitch(site.plan(), 'SW1').lines)
    const edit = (site: SiteFile, change: (draft: PlanDraft) => void) => {
      const draft = openDraft(site.plan())
      change(draft)
      site.commit('By hand', draft.changes())
    }

    it('change the plan where it is written, under its own numbers, and change it back', () => {
      const { here, there, run, close } = twoLaptops()
      try {
        // Numbers of new rows are not those that the other laptop gives.
        edit(here, (draft) => createRow(draft, 'vlan', '77', {}))
        const asItWas = config(here)
        send(here, there)
        go(there, run, 'run', [...before, 'port'])
        expect(vlanOf(there, 'B101')).toBe(110)
        expect(vlanOf(here, 'B101')).toBe(20)
        send(there, here)
        expect(vlanOf(here, 'B101')).toBe(110)
        expect(viewRun(here, run)).toMatchObject({ isPlanned: true, planLacks: null })
        const rows = (site: SiteFile) => site.plan().vlan.find(({ vid }) => vid === 110)?.id
        expect(rows(here)).not.toBe(rows(there))
        // Known already: nothing more is done to it.
        send(there, here)
        send(here, there)
        expect(vlanOf(there, 'B101')).toBe(110)

        go(there, run, 'back', ['port', 'address', 'check'])
        expect(vlanOf(there, 'B101')).toBe(20)
        send(there, here)
        expect(vlanOf(here, 'B101')).toBe(20)
        expect(config(here)).toBe(asItWas)
        expect(viewRun(here, run)).toMatchObject({ isPlanned: false, planKept: null, planLacks: null })
      } finally {
        close()
      }
    })

    it('are begun on the one and taken back on the other', () => {
      const { here, there, run, close } = twoLaptops()
      try {
        send(here, there)
        go(there, run, 'run', [...before, 'port'])
        send(there, here)
        go(here, run, 'back', ['port'])
        expect(vlanOf(here, 'B101')).toBe(20)
        send(here, there)
        expect(vlanOf(there, 'B101')).toBe(20)
        expect(viewRun(there, run)).toEqual(viewRun(here, run))
      } finally {
        close()
      }
    })

    it('say so where the plan refuses it, and bring everything else', () => {
      const { here, there, run, close } = twoLaptops()
      try {
        send(here, there)
        edit(here, (draft) => deleteRow(draft, 'outlet', 'B101'))
        go(there, run, 'run', [...before, 'port'])
        expect(send(there, here).added).toBeGreaterThan(0)
        const { isPlanned, planLacks, steps } = viewRun(here, run)
        expect(isPlanned).toBe(false)
        expect(planLacks?.why).toMatch(/B101/)
        expect(steps.find(({ kind }) => kind === 'port')?.state).toBe('done')
      } finally {
        close()
      }
    })

    it('say so where somebody has undone it by hand since, and leave it as it is', () => {
      const { here, there, run, close } = twoLaptops()
      try {
        send(here, there)
        go(there, run, 'run', [...before, 'port'])
        send(there, here)
        here.undo()
        expect(viewRun(here, run).planLacks).toEqual({ why: null })
        go(there, run, 'run', ['address'])
        send(there, here)
        expect(vlanOf(here, 'B101')).toBe(20)
      } finally {
        close()
      }
    })

    it('are changed back in a copy of the file that was made in between', () => {
      const { here, run, close } = twoLaptops()
      go(here, run, 'run', [...before, 'port'])
      const path = join(here.path, '..', 'copy.brassage')
      writeCopy(here.db, path)
      const copy = openSite(path, { station: 'third', who: 'Chloé' })
      try {
        expect(vlanOf(copy, 'B101')).toBe(110)
        go(copy, run, 'back', ['port'])
        expect(vlanOf(copy, 'B101')).toBe(20)
        send(copy, here)
        expect(vlanOf(here, 'B101')).toBe(20)
      } finally {
        copy.close()
        close()
      }
    })
  })
})
