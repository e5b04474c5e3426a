/** Readings and what became of findings travel with the ticks: whoever has all packets comes to the same verdict. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCopy } from '../../../main/db/copies.ts'
import { readFindingRecords } from '../../../main/db/finding-records.ts'
import { openSite } from '../../../main/db/open-site.ts'
import { listReadings } from '../../../main/db/reading-records.ts'
import type { SiteFile } from '../../../main/db/site-file.ts'
import { mergeInSlices, mergePacket, writePacket } from '../../../main/services/checklist/packet.ts'
import { judgeFinding } from '../../../main/services/verify/finding-life.ts'
import { createFindingWork } from '../../../main/services/verify/finding-work.ts'
import { createSiteEvidence } from '../../../main/services/verify/site-evidence.ts'
import { createVerdictDesk } from '../../../main/services/verify/verdict-desk.ts'
import { finish } from '../../../shared/sliced.ts'
import { openVerifyBench, type VerifyBench } from '../verify/verify-bench.ts'

function otherLaptop({ site, folder, clock }: VerifyBench, name: string): SiteFile {
  const path = join(folder, `${name}.brassage`)
  writeCopy(site.db, path)
  return openSite(path, { clock, stateFolder: join(folder, name), station: name, who: name })
}

const stateOf = async (site: SiteFile) => {
  const { findings, unseen, known } = await createFindingWork(createSiteEvidence()).workOut(site, null)
  return { findings, unseen, known: [...known] }
}
const merge = (into: SiteFile, from: SiteFile) => mergePacket(into, 'a packet', writePacket(from).text)

describe('a packet', () => {
  it('brings readings, findings and what was said of them, each once', async () => {
    const bench = await openVerifyBench()
    const there = otherLaptop(bench, 'van')
    bench.reality.swap('A-2', 'A-5')
    await bench.read()
    const here = await stateOf(bench.site)
    const [finding] = here.findings
    judgeFinding(bench.site, finding?.id ?? '', 'muted', 'tomorrow', 'Anne')
    expect(merge(there, bench.site)).toEqual({ added: 3, known: 0 })
    expect(merge(there, bench.site)).toEqual({ added: 0, known: 3 })
    expect(await stateOf(there)).toEqual(await stateOf(bench.site))
    expect((await stateOf(there)).known).toMatchObject([
      [finding?.id, { judgement: { kind: 'muted', who: 'Anne', reason: 'tomorrow' } }],
    ])
    there.close()
  })

  it('tells the other laptop that a finding is mended', async () => {
    const bench = await openVerifyBench()
    const there = otherLaptop(bench, 'van')
    bench.reality.swap('A-2', 'A-5')
    await bench.read()
    await stateOf(bench.site)
    merge(there, bench.site)
    bench.reality.swap('A-2', 'A-5')
    await bench.read()
    await stateOf(bench.site)
    merge(there, bench.site)
    expect(await stateOf(there)).toMatchObject({
      findings: [],
      unseen: [],
      known: [[expect.any(String), { goneAt: expect.any(String) }]],
    })
    there.close()
  })

  it('older than what is known is judged anew all the same', async () => {
    const bench = await openVerifyBench({ switches: 2 })
    const there = otherLaptop(bench, 'van')
    bench.reality.swap('A-2', 'A-5')
    await bench.read()
    const packet = writePacket(bench.site).text
    const service = createFindingWork(createSiteEvidence())
    expect((await service.workOut(there, null)).findings).toEqual([])
    mergePacket(there, 'p', packet)
    expect((await service.workOut(there, null)).findings).toHaveLength(1)
    there.close()
  })

  it('is put down between its lines, so that nothing waits while many readings are looked into', async () => {
    const bench = await openVerifyBench({ switches: 6 })
    const there = otherLaptop(bench, 'van')
    await bench.read()
    const work = mergeInSlices(there, 'a packet', writePacket(bench.site).text)
    for (let line = 0; line < 6; line++) expect(work.next()).toEqual({ done: false, value: undefined })
    expect(listReadings(there.db, { limit: 10 })).toEqual([])
    expect(finish(work).added).toBeGreaterThanOrEqual(6)
    expect(listReadings(there.db, { limit: 10 })).toHaveLength(6)
    there.close()
  })

  it('of before readings travelled is merged as ever', async () => {
    const bench = await openVerifyBench()
    const there = otherLaptop(bench, 'van')
    await bench.read()
    const [first = '', ...lines] = writePacket(bench.site).text.trimEnd().split('\n')
    const old = lines.filter((line) => !line.startsWith('{"reading"'))
    const body = old.map((line) => `${line}\n`).join('')
    const sha256 = createHash('sha256').update(body).digest('hex')
    const head = JSON.stringify({ ...JSON.parse(first), version: 3, records: old.length, sha256 })
    expect(mergePacket(there, 'old', `${head}\n${body}`)).toEqual({ added: old.length, known: 0 })
    there.close()
  })

  it('with a reading that is none, or another switch’s, brings nothing', async () => {
    const bench = await openVerifyBench()
    const there = otherLaptop(bench, 'van')
    await bench.read()
    const [first = '', ...lines] = writePacket(bench.site).text.trimEnd().split('\n')
    for (const [found, instead] of [
      [/"said":"[^"]*"/, '"said":"AAAA"'],
      [/"deviceId":\d+/, '"deviceId":77'],
    ] as const) {
      const body = lines.map((line) => `${line.replace(found, instead)}\n`).join('')
      const sha256 = createHash('sha256').update(body).digest('hex')
      const packet = `${JSON.stringify({ ...JSON.parse(first), sha256 })}\n${body}`
      expect(() => mergePacket(there, 'p', packet)).toThrow(/Nothing was merged/)
    }
    expect(listReadings(there.db, { limit: 9 })).toEqual([])
    there.close()
  })
})

describe('packets of several laptops', () => {
  it('in any order make all of them know the same', async () => {
    const at = fc.integer({ min: 0, max: 2 })
    const act = fc.oneof(
      fc.record({
        kind: fc.constantFrom('swap' as const, 'sleep' as const, 'read' as const, 'look' as const),
        at,
      }),
      fc.record({ kind: fc.constantFrom('muted' as const, 'accepted' as const, 'reopened' as const), at }),
      fc.record({ kind: fc.constant('merge' as const), at, from: at }),
    )
    const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 3, maxLength: 14 }),
        order,
        order,
        async (acts, one, other) => {
          const bench = await openVerifyBench()
          const all = [bench.site, otherLaptop(bench, 'van'), otherLaptop(bench, 'bar')]
          const own = (place: number) => all[place] as SiteFile
          for (const step of acts) {
            if (step.kind === 'swap') bench.reality.swap('A-2', 'A-5')
            else if (step.kind === 'sleep') bench.reality.silent.add('A-5')
            else if (step.kind === 'read') await bench.read(own(step.at))
            else if (step.kind === 'look') await stateOf(own(step.at))
            else if (step.kind === 'merge') merge(own(step.at), own(step.from))
            else
              for (const id of new Set(readFindingRecords(own(step.at).db).map(({ findingId }) => findingId)))
                judgeFinding(own(step.at), id, step.kind, 'because', 'Anne')
          }
          const packets = all.map((site) => writePacket(site).text)
          for (const from of one) mergePacket(own(0), 'p', packets[from] ?? '')
          for (const from of other) mergePacket(own(1), 'p', packets[from] ?? '')
          const told = async (site: SiteFile) => {
            const evidence = createSiteEvidence().gather(site, null)
            return {
              evidence,
              verdict: await createVerdictDesk().verify(site.plan(), evidence),
              records: readFindingRecords(site.db)
                .map(({ id }) => id)
                .toSorted(),
            }
          }
          const [a, b] = [await told(own(0)), await told(own(1))]
          const states = [await stateOf(own(0)), await stateOf(own(1))]
          for (const site of all.slice(1)) site.close()
          expect(b).toEqual(a)
          const ids = states.map(({ findings, unseen }) =>
            [findings, unseen].map((ones) => ones.map(({ id }) => id)),
          )
          expect(ids[1]).toEqual(ids[0])
        },
      ),
      { numRuns: 15 },
    )
  })
})
