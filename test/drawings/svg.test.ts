import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawingContents, readDrawing } from '../../main/drawings/read-drawing.ts'
import { makePng } from '../fakes/drawings/images.ts'

const svg = (inside: string, root = 'viewBox="0 0 100 50"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${root}>${inside}</svg>`

const read = (text: string) => readDrawing({ file: 'plan.svg', bytes: Buffer.from(text) }, {})

async function shown(text: string): Promise<string> {
  const { shown } = await read(text)
  return Buffer.from(shown?.data ?? []).toString()
}

const codesOf = async (text: string) => (await read(text)).warnings.map(({ code }) => code)

const rect = '<rect width="10" height="10" fill="red"/>'

describe('an SVG', () => {
  it('is as large as its view box, from its top left corner', async () => {
    expect(await read(svg(rect, 'viewBox="-20 -10 100 50"'))).toMatchObject({ width: 100, height: 50 })
  })

  it('without a view box is as large as it says in pixels', async () => {
    expect(await read(svg(rect, 'width="25.4mm" height="1in"'))).toMatchObject({ width: 96, height: 96 })
  })

  it('that does not say how large it is, is refused', async () => {
    await expect(read(svg(rect, 'width="100%"'))).rejects.toMatchObject({ code: 'drawing_empty' })
  })

  it('keeps what is drawn', async () => {
    const drawn =
      '<defs><pattern id="h" width="4" height="4"><path d="M0 0L4 4"/></pattern></defs>' +
      '<style>.st0{fill:none;stroke:#000}</style>' +
      '<g transform="translate(1 2)" style="stroke-width:2"><rect class="st0" fill="url(#h)" width="5" height="5"/>' +
      '<text x="3" y="4" font-size="5">A <tspan>01</tspan> &amp; é</text></g>'
    const result = await shown(svg(drawn))
    expect(result).toContain('fill="url(#h)"')
    expect(result).toContain('.st0{fill:none;stroke:#000}')
    expect(result).toContain('A <tspan>01</tspan> &amp; é')
    expect(await codesOf(svg(drawn))).toEqual([])
  })

  it('whose elements have a prefix is read the same', async () => {
    const prefixed = `<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><s:rect width="1" height="1"/></s:svg>`
    expect(await shown(prefixed)).toContain('<rect width="1" height="1"/>')
  })

  it('of Illustrator reads the names it declares for addresses', async () => {
    const text = `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
      <!ENTITY ns_svg "http://www.w3.org/2000/svg">]><svg xmlns="&ns_svg;" viewBox="0 0 9 9">${rect}</svg>`
    expect(await shown(text)).toContain('<rect')
    expect(await codesOf(text)).toEqual([])
  })
})

describe('what is more than a drawing is taken out, and said', () => {
  it.each([
    ['a script', '<script>alert(1)</script>', 'script_removed'],
    [
      'a script with a prefix',
      '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
      'script_removed',
    ],
    ['a handler', '<rect width="1" height="1" onload="alert(1)"/>', 'script_removed'],
    ['a handler of the root of foreign content', '<foreignObject onclick="alert(1)"/>', 'script_removed'],
    ['a link elsewhere', '<a href="https://evil.example/"><path d="M0 0L1 1"/></a>', 'reference_removed'],
    ['a link that is a script', '<use href="java&#10;script:alert(1)"/>', 'script_removed'],
    [
      'an image elsewhere',
      '<image href="http://evil.example/a.png" width="1" height="1"/>',
      'reference_removed',
    ],
    [
      'the same by xlink',
      '<image xlink:href="//evil.example/a.png" width="1" height="1"/>',
      'reference_removed',
    ],
    ['a file beside it', '<image href="file:///etc/passwd"/>', 'reference_removed'],
    ['an SVG inside an image', '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', 'reference_removed'],
    ['a use of another file', '<use href="other.svg#a"/>', 'reference_removed'],
    [
      'a fill elsewhere',
      '<rect width="1" height="1" fill="url(http://evil.example/#a)"/>',
      'reference_removed',
    ],
    [
      'a style elsewhere',
      '<rect width="1" height="1" style="fill:url( \'http://evil.example\' )"/>',
      'reference_removed',
    ],
    [
      'an import',
      '<style>@import url(http://evil.example/a.css); rect{fill:red}</style>',
      'reference_removed',
    ],
    [
      'a font',
      '<style>@font-face{font-family:x;src:url(http://evil.example/f.woff)}</style>',
      'reference_removed',
    ],
    [
      'an import in CDATA',
      '<style><![CDATA[@import "http://evil.example/a.css";]]></style>',
      'reference_removed',
    ],
    [
      'foreign content',
      '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
      'element_removed',
    ],
    ['an animation', '<set attributeName="href" to="javascript:alert(1)"/>', 'element_removed'],
    ['a filter', '<filter id="f"><feImage href="http://evil.example/a"/></filter>', 'element_removed'],
  ])('%s', async (_, bad, code) => {
    const text = svg(rect + bad)
    expect(await codesOf(text)).toContain(code)
    const result = await shown(text)
    expect(result).toContain('fill="red"')
    expect(result).not.toMatch(/evil|script|alert|passwd|foreignObject|import|<set|filter|onload|onclick/i)
  })

  it('a style sheet named before the drawing', async () => {
    const text = `<?xml-stylesheet href="http://evil.example/a.css"?>${svg(rect)}`
    expect(await codesOf(text)).toEqual(['reference_removed'])
    expect(await shown(text)).not.toContain('evil')
  })

  it('a picture in the drawing stays, one of 200 megapixels does not', async () => {
    const image = (bytes: Buffer) =>
      `<image width="1" height="1" href="data:image/png;base64,${bytes.toString('base64')}"/>`
    expect(await shown(svg(image(makePng(4, 4))))).toContain('data:image/png')
    const large = svg(rect + image(makePng(20_000, 10_000, false)))
    expect(await shown(large)).not.toContain('data:image')
    expect(await codesOf(large)).toEqual(['reference_removed'])
  })

  it('an entity outside the file stands for nothing', async () => {
    const text = `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg(`<text>&x;</text>${rect}`)}`
    expect(await codesOf(text)).toEqual(['reference_removed'])
    expect(await shown(text)).not.toMatch(/root:|passwd/)
  })
})

describe('what would fill the memory is refused', () => {
  it('entities made of entities', async () => {
    const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`)
    const text = `<!DOCTYPE svg [<!ENTITY l0 "ha">${laughs.join('')}]>${svg('<text>&l9;</text>')}`
    await expect(read(text)).rejects.toMatchObject({ code: 'drawing_unsafe' })
  })

  it('one long entity used often', async () => {
    const text = `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(900)}">]>${svg(`<text>${'&a;'.repeat(5000)}</text>`)}`
    await expect(read(text)).rejects.toMatchObject({ code: 'drawing_unsafe' })
  })

  it('symbols that use each other ten times', async () => {
    const levels = Array.from(
      { length: 9 },
      (_, at) => `<g id="g${at + 1}">${`<use href="#g${at}"/>`.repeat(10)}</g>`,
    )
    const text = svg(`<defs><rect id="g0" width="1" height="1"/>${levels.join('')}</defs><use href="#g9"/>`)
    await expect(read(text)).rejects.toMatchObject({ code: 'drawing_too_complex' })
  })

  it('a chain of symbols without end', async () => {
    const chain = Array.from({ length: 50_000 }, (_, at) => `<g id="g${at}"><use href="#g${at + 1}"/></g>`)
    await expect(read(svg(chain.join('')))).rejects.toMatchObject({ code: 'drawing_too_complex' })
  })

  it('a symbol that uses itself, and groups without end', async () => {
    await expect(read(svg('<g id="a"><use href="#a"/></g>'))).rejects.toMatchObject({
      code: 'drawing_too_complex',
    })
    const deep = `${'<g>'.repeat(10_000)}${rect}${'</g>'.repeat(10_000)}`
    await expect(read(svg(deep))).rejects.toMatchObject({ code: 'drawing_too_complex' })
  })
})

describe('a damaged SVG', () => {
  it('that is cut is refused with the place', async () => {
    await expect(read(svg(rect).slice(0, -10))).rejects.toMatchObject({ code: 'drawing_damaged' })
  })

  it('of another kind of XML, or with nothing drawn, is refused', async () => {
    await expect(read('<html><body/></html>')).rejects.toMatchObject({ code: 'drawing_unknown_format' })
    await expect(read(svg('<title>x</title>'))).rejects.toMatchObject({ code: 'drawing_empty' })
  })
})

describe('any SVG', () => {
  const names = fc.constantFrom(
    'g',
    'rect',
    'script',
    'use',
    'image',
    'a',
    'style',
    'foreignObject',
    'text',
    'animate',
  )
  const attribute = fc.tuple(
    fc.constantFrom('href', 'xlink:href', 'onclick', 'style', 'fill', 'id', 'd', 'class', 'src'),
    fc.constantFrom(
      '#a',
      'javascript:x',
      'http://evil.example',
      'url(http://evil.example)',
      'url(#a)',
      'fill:url(//evil)',
      'red',
      '\\75rl(x)',
    ),
  )
  const opening = fc.tuple(names, fc.uniqueArray(attribute, { selector: ([name]) => name, maxLength: 4 }))
  const write = ([[name, attributes], inside]: [[string, [string, string][]], readonly string[]]) =>
    `<${name}${attributes.map(([key, value]) => ` ${key}="${value}"`).join('')}>${inside.join('')}</${name}>`
  const element = fc.letrec<{ leaf: string; branch: string; node: string }>((tie) => ({
    leaf: fc.tuple(opening, fc.constant([])).map(write),
    branch: fc.tuple(opening, fc.array(tie('node'), { maxLength: 3 })).map(write),
    node: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('branch')),
  })).node

  it('comes out harmless, and the same when it goes in again', async () => {
    await fc.assert(
      fc.asyncProperty(element, async (inside) => {
        let first: string
        try {
          first = await shown(svg(rect + inside))
        } catch (error) {
          // A drawing that uses itself is refused; that is harmless too.
          expect(error).toMatchObject({ code: 'drawing_too_complex' })
          return
        }
        expect(first).not.toMatch(
          /(href|src|style|fill)="(?!#)[^"]*(evil|javascript)|url\((?!#)|\son\w+=|<(script|foreignObject|animate|a)\b/,
        )
        expect(await shown(first)).toBe(first)
      }),
    )
  })
})

describe('what an SVG tells of the floor', () => {
  it('texts and outlines, where they are drawn', async () => {
    const inside =
      '<g transform="translate(10 20) scale(2)"><rect id="stand-A01" x="1" y="1" width="4" height="3"/>' +
      '<text x="5" y="5" font-size="2" text-anchor="middle">A01</text>' +
      '<path d="M0 0h2v2H0z"/><polygon points="0,0 1,0 1,1"/></g><defs><rect width="1" height="1"/></defs>'
    const bytes = Buffer.from(svg(inside, 'viewBox="10 0 100 50"'))
    const { texts, outlines } = await drawingContents({ file: 'plan.svg', bytes }, {})
    expect(texts).toMatchObject([{ text: 'A01', x: 10, height: 4, turn: 0 }])
    expect(outlines[0]).toEqual({
      points: [
        [2, 22],
        [10, 22],
        [10, 28],
        [2, 28],
      ],
      layer: null,
      name: 'stand-A01',
    })
    expect(outlines.map(({ points }) => points.length)).toEqual([4, 4, 3])
  })
})
