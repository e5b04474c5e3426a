/** `--service` of a move: the server of an end that names none, only a node or nothing. */
import { expect, it } from 'vitest'
import type { CommandInput } from '../../main/commands/command.ts'
import { moveOption } from '../../main/commands/move-options.ts'
import { brassage } from './command-line.ts'

const ends = (options: CommandInput['options']) => {
  const { from, to } = moveOption({ options: { storage: 'nas', ...options } } as unknown as CommandInput)
  return [from, to]
}

it.each([
  [
    'nodes of one cluster',
    { service: 'pve', from: '/pve1', to: '/pve2' },
    [
      ['pve', 'pve1'],
      ['pve', 'pve2'],
    ],
  ],
  [
    'the end left out',
    { service: 'old', to: 'new/n1' },
    [
      ['old', null],
      ['new', 'n1'],
    ],
  ],
  [
    'an end that names its own',
    { service: 'old', from: 'a', to: '/n2' },
    [
      ['a', null],
      ['old', 'n2'],
    ],
  ],
] as const)('%s', (_words, options, expected) => {
  expect(ends(options).map(({ service, node }) => [service, node])).toEqual(expected)
})

it.each([
  ['a node without a server', { from: '/pve1', to: 'b' }],
  ['no end at all', { to: 'b' }],
  ['no node after the stroke', { service: 'pve', from: '/', to: 'b' }],
] as const)('is missed where there is %s', (_words, options) => {
  expect(() => ends(options)).toThrow(/--from/)
})

it('means nothing to a move that was begun', async () => {
  const said = await brassage(['move-guest', 'x.brassage', '--resume', 'R', '--service', 'pve', '--yes'])
  expect([said.exit, said.err]).toEqual([2, expect.stringContaining('--service')])
})
