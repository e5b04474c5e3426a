import { expect, it } from 'vitest'
import { macInNeighbours } from '../../shared/dhcp/neighbour-text.ts'

const linux = `IP address       HW type     Flags       HW address            Mask     Device
192.168.1.1      0x1         0x2         c6:2a:af:4a:a4:85     *        eth1
192.168.1.1      0x1         0x2         00:11:22:33:44:55     *        wlan0
192.168.1.10     0x1         0x0         00:00:00:00:00:00     *        eth1
`
const macos = `? (192.168.1.1) at 0:1b:44:11:3a:b7 on en0 ifscope [ethernet]
? (192.168.1.10) at (incomplete) on en0 ifscope [ethernet]
`
const windows = `Interface : 10.1.101.50 --- 0x7
  Adresse Internet      Adresse physique      Type
  192.168.1.1           00-1b-44-11-3a-b7     dynamique
  192.168.1.255         ff-ff-ff-ff-ff-ff     statique
`

it.each([
  ['Linux, on the interface asked about', linux, 'eth1', 'c6:2a:af:4a:a4:85'],
  ['macOS, with its zeros', macos, null, '00:1b:44:11:3a:b7'],
  ['Windows, in French', windows, null, '00:1b:44:11:3a:b7'],
])('the neighbour is found in the table of %s', (_, text, name, mac) => {
  expect(macInNeighbours(text, '192.168.1.1', name)).toBe(mac)
})

it.each([
  ['who did not answer', linux, '192.168.1.10'],
  ['who did not answer, on macOS', macos, '192.168.1.10'],
  ['everybody', windows, '192.168.1.255'],
  ['whose address only begins alike', linux, '192.168.1'],
])('%s has none', (_, text, address) => {
  expect(macInNeighbours(text, address, null)).toBeNull()
})
