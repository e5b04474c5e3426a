/** Commands on floor plans. */
import { type CommandEntry, entry } from './command-entry.ts'

export const floorPlanCommands: readonly CommandEntry[] = [
  entry(
    'floor-plan add',
    'take the drawing of a floor in: PDF, PNG, JPEG, SVG or DXF',
    async () => (await import('./floor-plan-add.ts')).floorPlanAddCommand,
  ),
  entry(
    'floor-plan list',
    'the drawings of the floors',
    async () => (await import('./floor-plan-list.ts')).floorPlanListCommand,
  ),
  entry(
    'floor-plan replace',
    'a new edition of a drawing; what stands on it stays',
    async () => (await import('./floor-plan-replace.ts')).floorPlanReplaceCommand,
  ),
  entry(
    'floor-plan layers',
    'the layers of a DXF, and which are shown',
    async () => (await import('./floor-plan-layers.ts')).floorPlanLayersCommand,
  ),
  entry(
    'floor-plan place',
    'put things on a floor plan: one, a row, a block',
    async () => (await import('./floor-plan-place.ts')).floorPlanPlaceCommand,
  ),
  entry(
    'floor-plan unplace',
    'take things off a floor plan',
    async () => (await import('./floor-plan-unplace.ts')).floorPlanUnplaceCommand,
  ),
  entry(
    'floor-plan pathway',
    'draw where cables run',
    async () => (await import('./floor-plan-pathway.ts')).floorPlanPathwayCommand,
  ),
  entry(
    'floor-plan layout',
    'what stands where on a floor plan, and what stands nowhere',
    async () => (await import('./floor-plan-layout.ts')).floorPlanLayoutCommand,
  ),
  entry(
    'floor-plan propose',
    'read from the drawing where things stand',
    async () => (await import('./floor-plan-propose.ts')).floorPlanProposeCommand,
  ),
  entry(
    'floor-plan export',
    'what is shown of a floor plan, as a file',
    async () => (await import('./floor-plan-export.ts')).floorPlanExportCommand,
  ),
]
