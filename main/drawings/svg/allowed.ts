/**
 * What of an SVG is kept, as data. All else is taken out, whatever it is called and whenever it is invented: a list of
 * what is dangerous would have to be complete, this one only has to be useful. That, and that it needs no document model
 * of a browser in the core, is why an SVG is sanitised here and not with DOMPurify (which needs one: jsdom is 20 MB).
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

export const allowedElements = words(`
  svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc
  linearGradient radialGradient stop pattern clipPath mask marker image style`)

/** Kept as plain groups: a link leads nowhere, and what a switch would choose is all drawn. */
export const groupElements = words('a switch')

/** Data of drawing programs, of no effect: left out without a word. */
export const silentElements = words('metadata namedview perspective path-effect page grid guide')

/** Left out together with what they hold; said as scripts. */
export const scriptElements = words('script handler listener')

/** Presentation: as attributes, in `style` and in style sheets. */
export const allowedProperties = words(`
  alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-rendering direction display
  dominant-baseline fill fill-opacity fill-rule font font-family font-size font-size-adjust font-stretch font-style
  font-variant font-weight image-rendering isolation letter-spacing line-height marker marker-end marker-mid marker-start
  mask mix-blend-mode opacity overflow paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray
  stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align text-anchor
  text-decoration text-rendering text-transform transform transform-origin unicode-bidi vector-effect visibility
  white-space word-spacing writing-mode`)

/** Geometry and structure; `href` and `style` are judged apart. */
export const allowedAttributes = words(`
  class clipPathUnits cx cy d dx dy fx fy gradientTransform gradientUnits height id lengthAdjust markerHeight markerUnits
  markerWidth maskContentUnits maskUnits method offset orient pathLength patternContentUnits patternTransform patternUnits
  points preserveAspectRatio r refX refY rotate rx ry side spacing spreadMethod startOffset textLength viewBox width x x1
  x2 y y1 y2`)

/** What a value may call. `url` is only for parts of the same drawing, and judged apart. */
export const allowedFunctions = words(
  'rgb rgba hsl hsla matrix translate translatex translatey scale scalex scaley rotate skew skewx skewy',
)
