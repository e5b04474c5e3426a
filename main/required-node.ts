/**
 * Imported first by what people start themselves: ends with a plain sentence on a Node that cannot run the core,
 * before anything else of it is loaded. The database's native module crashes on Node 20, and does not say why.
 */
const NEEDED_NODE = 24

/** Null when that Node will do, else what to do about it. */
export function explainNodeVersion(version: string): string | null {
  if (Number(version.split('.')[0]) >= NEEDED_NODE) return null
  return (
    `Brassage needs Node ${NEEDED_NODE} or later, and this is Node ${version}. ` +
    'In its folder, npm start and npm run brassage use the right one by themselves.'
  )
}

const problem = explainNodeVersion(process.versions.node)
if (problem !== null) {
  process.stderr.write(`${problem}\n`)
  process.exit(2)
}
