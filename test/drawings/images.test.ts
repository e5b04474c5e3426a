import { describe, expect, it } from 'vitest'
import { readDrawing } from '../../main/drawings/read-drawing.ts'
import { makeJpeg, makePng } from '../fakes/drawings/images.ts'

const read = (bytes: Uint8Array, file = 'plan.png') => readDrawing({ file, bytes }, {})

describe('an image', () => {
  it('is as large as its header says, and shown as it is', async () => {
    expect(await read(makePng(640, 480))).toMatchObject({
      format: 'image',
      width: 640,
      height: 480,
      shown: null,
    })
    expect(await read(makeJpeg(800, 600))).toMatchObject({ mime: 'image/jpeg', width: 800, height: 600 })
  })

  it('that lies on its side is as wide as it is seen', async () => {
    expect(await read(makeJpeg(800, 600, 6))).toMatchObject({ width: 600, height: 800 })
  })

  it('is known by its bytes, not by its name', async () => {
    expect(await read(makePng(3, 2), 'plan.pdf')).toMatchObject({ format: 'image' })
  })

  it.each([
    ['of 200 megapixels', makePng(20_000, 10_000, false)],
    ['as long as no browser draws', makePng(40_000, 10, false)],
  ])('%s is refused by name, before it is decoded', async (_, bytes) => {
    await expect(read(bytes, 'hall.png')).rejects.toMatchObject({
      code: 'drawing_too_large',
      message: expect.stringContaining('hall.png'),
    })
  })

  it.each([
    ['PNG', makePng(64, 64)],
    ['JPEG', makeJpeg(64, 64)],
  ])('a %s that is cut anywhere is refused', async (_, bytes) => {
    for (let length = 8; length < bytes.length; length++)
      await expect(read(bytes.subarray(0, length)), `cut at ${length}`).rejects.toMatchObject({
        code: 'drawing_damaged',
      })
  })

  it('with a bit that fell over is refused', async () => {
    const bytes = makePng(64, 64)
    bytes[20] = (bytes[20] ?? 0) ^ 1
    await expect(read(bytes)).rejects.toMatchObject({ code: 'drawing_damaged' })
  })
})

describe('other files', () => {
  it.each([
    ['AC1032 binary', 'DWG'],
    ['GIF89a', 'PNG or JPEG'],
    ['AutoCAD Binary DXF\r\n', 'ASCII DXF'],
    ['{"a": 1}', 'is no drawing'],
  ])('%s is refused with the way out', async (text, says) => {
    await expect(read(Buffer.from(text))).rejects.toMatchObject({
      code: 'drawing_unknown_format',
      message: expect.stringContaining(says),
    })
  })

  it('an empty one is said to be empty', async () => {
    await expect(read(new Uint8Array())).rejects.toMatchObject({ code: 'drawing_damaged' })
  })
})
