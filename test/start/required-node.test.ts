import { expect, it } from 'vitest'
import { explainNodeVersion } from '../../main/required-node.ts'

it.each(['24.0.0', '24.21.0', '26.1.0'])('Node %s will do', (version) => {
  expect(explainNodeVersion(version)).toBeNull()
})

it.each(['20.20.2', '22.12.0', '9.0.0'])('Node %s is told which one is needed', (version) => {
  expect(explainNodeVersion(version)).toMatch(/needs Node 24 or later.*this is Node \d+\.\d+\.\d+/)
})
