/** A file of any kind as statements, with those of the files it includes in the place of the line that includes them. */
import type { FileKind } from '../router-files.ts'
import { dhcpdDialect, keepalivedDialect, nftDialect, parseBraces } from './brace-syntax.ts'
import { parseInterfaces } from './interfaces-syntax.ts'
import { parseKea } from './kea-syntax.ts'
import { chronyDialect, dnsmasqDialect, parseLines, parseShell, sysctlDialect } from './line-syntax.ts'
import { FileFault, type ReadText, type Statement } from './statement.ts'

/** The files a line includes: a path or a pattern, as it stands there. Null: it names one file, which is not there. */
export type OpenIncluded = (path: string, from: string) => readonly ReadText[] | null

export const parsers: Readonly<Record<FileKind, (source: ReadText) => Statement[]>> = {
  interfaces: parseInterfaces,
  sysctl: (source) => parseLines(source, sysctlDialect),
  'isc-dhcp': (source) => parseBraces(source, dhcpdDialect),
  'isc-default': parseShell,
  kea: parseKea,
  keepalived: (source) => parseBraces(source, keepalivedDialect),
  nftables: (source) => parseBraces(source, nftDialect),
  dnsmasq: (source) => parseLines(source, dnsmasqDialect),
  chrony: (source) => parseLines(source, chronyDialect),
}

const includers: Readonly<Partial<Record<FileKind, readonly string[]>>> = {
  interfaces: ['source', 'source-directory'],
  'isc-dhcp': ['include'],
  keepalived: ['include'],
  nftables: ['include'],
  dnsmasq: ['conf-file', 'conf-dir'],
  chrony: ['include', 'confdir'],
}

/** Files that include each other would never end. */
const DEEPEST = 8

/** Throws FileFault naming file and line. */
export function readTree(kind: FileKind, source: ReadText, open: OpenIncluded, depth = 0): Statement[] {
  return parsers[kind](source).flatMap((statement) => expand(kind, statement, open, depth))
}

function expand(kind: FileKind, statement: Statement, open: OpenIncluded, depth: number): Statement[] {
  const [word = '', path] = statement.words
  if (statement.children === null && path !== undefined && includers[kind]?.includes(word))
    return included(kind, statement, path.replace(/^"(.*)"$/, '$1'), open, depth)
  if (statement.children === null) return [statement]
  const children = statement.children.flatMap((child) => expand(kind, child, open, depth))
  return [{ ...statement, children }]
}

function included(
  kind: FileKind,
  { file, line }: Statement,
  path: string,
  open: OpenIncluded,
  depth: number,
): Statement[] {
  if (depth >= DEEPEST)
    throw new FileFault(file, line, `includes go deeper than ${DEEPEST} files, at ${path}`)
  const files = open(path, file)
  if (files === null)
    throw new FileFault(file, line, `it includes ${path}, which is not there or cannot be read`)
  return files.flatMap((source) => readTree(kind, source, open, depth + 1))
}
