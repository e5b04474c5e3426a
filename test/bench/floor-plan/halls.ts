/** Floor plans as full as large halls, over a drawing as a venue gives it: stands in rows, an outlet on each. */
import { createSite } from '../../../main/db/create-site.ts'
import { appendDocument } from '../../../main/db/documents.ts'
import { openSite } from '../../../main/db/open-site.ts'
import type { SiteFile } from '../../../main/db/site-file.ts'
import { openDraft, type PlanDraft } from '../../../shared/model/draft.ts'
import { addFloorPlan } from '../../../shared/plan/edits/index.ts'
import { editLayout } from '../../../shared/plan/edits/place.ts'

const width = 4500
const height = 2400

/** Aisles, columns and frames, as a venue draws them. */
function background(): string {
  const columns = Array.from({ length: 400 }, (_, at) => {
    const [x, y] = [60 + (at % 40) * 110, 80 + Math.floor(at / 40) * 230]
    return `<circle cx="${x}" cy="${y}" r="8" fill="#777"/><path d="M${x} ${y}h90v200" fill="none" stroke="#ccc"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <rect width="${width}" height="${height}" fill="#fdfcf7"/>${columns.join('')}</svg>`
}

function draw(file: SiteFile, draft: PlanDraft, name: string): number {
  const hash = appendDocument(file.db, file.recorder, {
    name: 'hall.svg',
    mime: 'image/svg+xml',
    data: Buffer.from(background()),
  })
  return addFloorPlan(draft, {
    ...{ name, floor: null, format: 'svg', page: 1, width, height, metresPerUnit: 0.02 },
    ...{ originalHash: hash, shownHash: hash },
  }).id
}

/** Where `count` stands are in their rows, and how wide the gap from one to the next is. */
function rowsOf(count: number) {
  const perRow = Math.ceil(Math.sqrt((count * width) / height))
  const gap = (width - 100) / perRow
  return {
    gap,
    shape: { kind: 'rectangle', width: gap * 0.8, height: gap * 0.6, turn: 0 } as const,
    placeOf: (at: number) => ({ x: 60 + (at % perRow) * gap, y: 60 + Math.floor(at / perRow) * gap }),
  }
}

type Named = { readonly name: string } | { readonly id: number }

function placeStands(draft: PlanDraft, floorPlanId: number, things: readonly (readonly [Named, Named])[]) {
  const { gap, shape, placeOf } = rowsOf(things.length)
  editLayout(
    draft,
    things.flatMap(([stand, outlet], at) => {
      const { x, y } = placeOf(at)
      return [
        { do: 'place' as const, floorPlanId, object: { kind: 'stand' as const, ...stand }, x, y, shape },
        {
          ...{ do: 'place' as const, floorPlanId, x, y: y + gap * 0.2 },
          object: { kind: 'outlet' as const, ...outlet },
        },
      ]
    }),
  )
}

/** A site with one floor plan a number of things, called by it; nothing of it is cabled. */
export function makeDrawnSite(path: string, stateFolder: string, sizes: readonly number[]): void {
  const file = createSite(path, { name: 'Bench' }, { stateFolder })
  const draft = openDraft(file.plan())
  for (const size of sizes) {
    const id = draw(file, draft, `Hall ${size}`)
    const names = Array.from({ length: size / 2 }, (_, at) => `H${size}S${at + 1}`)
    if (size > 0)
      placeStands(
        draft,
        id,
        names.map((name) => [{ name }, { name: `${name}-1` }]),
      )
  }
  file.commit('Draw', draft.changes())
  file.close()
}

/** Puts the first stands of an imported site, with their outlets, into one hall; its rooms along one wall, and trays. */
export function fillHall(path: string, stateFolder: string, stands: number): void {
  const file = openSite(path, { stateFolder })
  const plan = file.plan()
  const outletOf = new Map(plan.outlet.map((outlet) => [outlet.standId, outlet.id]))
  const draft = openDraft(plan)
  const floorPlanId = draw(file, draft, 'Hall')
  placeStands(
    draft,
    floorPlanId,
    plan.stand.slice(0, stands).map(({ id }) => [{ id }, { id: outletOf.get(id) ?? 0 }]),
  )
  const rooms = plan.location.filter(({ kind }) => kind === 'room')
  editLayout(draft, [
    ...rooms.map(({ id }, at) => ({
      ...{ do: 'place' as const, floorPlanId, object: { kind: 'room' as const, id } },
      ...{ x: 60 + (at * (width - 120)) / rooms.length, y: 30 },
    })),
    ...Array.from({ length: 9 }, (_, at) => at * 260 + 40).map((y) => ({
      ...{ do: 'addPathway' as const, floorPlanId, kind: 'tray' as const },
      points: [[40, 30] as const, [40, y] as const, [width - 40, y] as const].map(
        ([x, at]) => [x, at] as [number, number],
      ),
    })),
  ])
  file.commit('Place', draft.changes())
  file.close()
}
