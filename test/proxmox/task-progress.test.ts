/** How far a task is, by the lines of its log, and how long it still takes. */
import { describe, expect, it } from 'vitest'
import { lastPercent, secondsLeft } from '../../shared/proxmox/task-progress.ts'

describe('the percent of a task', () => {
  it.each([
    ['a backup', 'INFO:  12% (3.9 GiB of 32.0 GiB) in 9s, read: 400.0 MiB/s, write: 120.0 MiB/s', 12],
    ['a backup of 5.4', 'INFO: status: 7% (2400000000/34359738368), sparse 2%, duration 12', 7],
    ['a restore', 'progress 55% (read 18897305600 bytes, duration 40 sec)', 55],
  ])('is read of %s', (_, line, percent) => {
    expect(lastPercent(['INFO: Starting Backup of VM 100 (qemu)', line, 'INFO: a line'])).toBe(percent)
  })

  it('is the last that was told, and none where none was', () => {
    expect(lastPercent(['progress 1% (read)', 'progress 2% (read)'])).toBe(2)
    expect(lastPercent(['INFO: disk usage is 95% of the pool', 'TASK OK'])).toBeNull()
  })
})

describe('the time left', () => {
  it('goes by the pace since the first look', () => {
    expect(secondsLeft({ percent: 10, at: 0 }, { percent: 20, at: 5000 })).toBe(40)
    expect(secondsLeft({ percent: 10, at: 0 }, { percent: 100, at: 5000 })).toBe(0)
  })

  it('is not known before anything moved', () => {
    expect(secondsLeft({ percent: 10, at: 0 }, { percent: 10, at: 5000 })).toBeNull()
  })
})
