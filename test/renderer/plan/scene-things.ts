/** Scene objects for tests: stands with a measure, symbols without. */
import type { SceneObject } from '../../../renderer/plan/scene.ts'
import type { Shape } from '../../../shared/model/floor-plan.ts'

const look = { fill: '#c9d2d9', hatch: 'none', detail: null, alert: false, faint: false } as const

export const rectangle = (width: number, height: number, turn = 0): Shape => ({
  kind: 'rectangle',
  ...{ width, height, turn },
})

export const stand = (name: string, x: number, y: number, shape = rectangle(10, 5)): SceneObject => ({
  ...{ key: `stand:${name}`, kind: 'stand', name, x, y, shape },
  ...look,
})

export const symbol = (kind: SceneObject['kind'], name: string, x: number, y: number): SceneObject => ({
  ...{ key: `${kind}:${name}`, kind, name, x, y, shape: null },
  ...look,
})
