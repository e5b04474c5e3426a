/**
 * NETGEAR managed switches (FASTPATH). Surprising: nothing is indented, sections end with `exit`, and what a port
 * does in a VLAN is three independent facts: participation, tagging and pvid.
 */
import { generic } from './generic.ts'
import type { Grammar } from './grammar.ts'

const port = /^interface /
const anything = /^(?!interface |vlan database$|lineconfig$|line )/
const database = /^vlan database$/

export const netgear: Grammar = Object.freeze({
  ...generic,
  name: 'netgear',
  ignore: [/^[!#]/, /^configure$/, /^end$/, /^write memory/, /^\([^)]+\) *(\([^)]*\))? ?[#>]/],
  // Sections always end by `exit` here, so that all that is not another section belongs.
  sections: [
    { open: /^vlan database$/, body: /^(vlan |network mgmt_vlan|protocol )/ },
    { open: /^(lineconfig|line .*)$/, body: anything },
    { open: /^interface /, body: anything },
  ],
  verbatim: /^(description|vlan name|set prompt) /,
  spellings: [
    { in: port, line: /^description ([^'"].*)$/, to: "description '$1'" },
    { in: port, line: /^description "(.*)"$/, to: "description '$1'" },
    { in: database, line: /^vlan name (\d+) ([^"'].*)$/, to: 'vlan name $1 "$2"' },
    { in: database, line: /^vlan name (\d+) '(.*)'$/, to: 'vlan name $1 "$2"' },
    { line: /^(?:hostname|set prompt) ([^"].*)$/, to: 'set prompt "$1"' },
    { line: /^hostname ("[^"]*")$/, to: 'set prompt $1' },
  ],
  expansions: [
    { in: database, line: /^((?:no )?vlan )(\d+[,\-\d]*)()$/, of: 'numbers' },
    { in: port, line: /^(vlan participation (?:include|exclude|auto) )(\d+[,\-\d]*)()$/, of: 'numbers' },
    { in: port, line: /^((?:no )?vlan tagging )(\d+[,\-\d]*)()$/, of: 'numbers' },
    { in: null, line: /^(interface )(\d+\/\d[\d/]*[,-][\d,/-]*)()$/, of: 'ports' },
  ],
  settings: [
    {
      in: null,
      line: /^(set prompt|network mgmt_vlan|network protocol|network parms|spanning-tree mode|spanning-tree configuration name)(?= |$)/,
    },
    { in: null, line: /^(snmp-server) (sysname|location|contact)/ },
    { in: database, line: /^(vlan name) (\d+) / },
    { in: port, line: /^(description|vlan pvid|speed|mtu|vlan acceptframe)(?= |$)/ },
    { in: port, line: /^(vlan participation) (?:include|exclude|auto) (\d+)$/ },
  ],
  negations: [
    { in: database, line: /^(vlan name \d+) /, use: 'no $1' },
    { in: port, line: /^vlan participation exclude 1$/, use: 'vlan participation include 1' },
    { in: port, line: /^vlan participation (?:include|auto) (\d+)$/, use: 'vlan participation exclude $1' },
    { in: port, line: /^vlan participation exclude (\d+)$/, use: 'vlan participation auto $1' },
    { in: port, line: /^(vlan pvid|description|vlan acceptframe) /, use: 'no $1' },
    { in: null, line: /^network mgmt_vlan /, use: 'network mgmt_vlan 1' },
    // An address is given up by asking for one.
    { in: null, line: /^network parms /, use: 'network protocol dhcp' },
  ],
  defaults: [
    { in: port, line: /^vlan pvid 1$/ },
    { in: port, line: /^vlan participation include 1$/ },
    { in: port, line: /^vlan participation (exclude|auto) (?!1$)\d+$/ },
    { in: port, line: /^(no vlan tagging \d+|no shutdown|no description|no vlan pvid)$/ },
    { in: null, line: /^network (mgmt_vlan 1|protocol dhcp)$/ },
    { in: database, line: /^vlan name 1 "?[Dd]efault"?$/ },
  ],
  permanent: [
    { in: database, line: /^vlan 1$/ },
    { in: null, line: /^(vlan database|lineconfig|line .*|network protocol (none|bootp))$/ },
  ],
  fixed: [
    { line: /^interface [\d/]+$/, proof: /./ },
    { line: /^(vlan database|lineconfig|line .*)$/, proof: /./ },
  ],
  order: [
    { in: null, line: /^vlan database$/, child: /^no vlan \d/, weight: 900 },
    { in: null, line: /^vlan database$/, weight: 50 },
    { in: null, line: /^interface /, weight: 550 },
    { in: null, line: /^network mgmt_vlan/, weight: 600 },
    { in: port, line: /^vlan participation include/, weight: 410 },
    { in: port, line: /^vlan tagging/, weight: 420 },
    { in: port, line: /^vlan pvid/, weight: 430 },
    { in: port, line: /^no vlan pvid/, weight: 430 },
    { in: port, line: /^no vlan tagging/, weight: 440 },
    { in: port, line: /^vlan participation exclude/, weight: 450 },
    { in: port, line: /^(no )?shutdown$/, weight: 900 },
  ],
  owned: [
    {
      in: port,
      line: /^(no )?(description|shutdown|vlan (pvid|participation|tagging)|spanning-tree edgeport)\b/,
    },
  ],
  cuts: [/^shutdown$/, /^vlan pvid /, /^no vlan pvid/],
  vlanCuts: [/^vlan participation exclude (\d+)$/, /^no vlan tagging (\d+)$/, /^no vlan (\d+)$/],
  secrets: [
    { line: /^(\s*users passwd \S+ (?:encrypted )?)(\S+)(.*)$/ },
    { line: /^(\s*username \S+ password )(\S+)(.*)$/ },
    { line: /^(\s*enable (?:passwd|password)(?: encrypted)? )(\S+)(.*)$/ },
    { line: /^(\s*password(?: \d)? )(\S.*?)()$/ },
    { line: /^(\s*snmp-server community (?:ro |rw |mode \w+ |ipaddr \S+ |ipmask \S+ )?)(\S+)(.*)$/ },
    { line: /^(\s*radius server key (?:auth|acct) \S+ (?:encrypted )?)(\S+)()$/ },
    { line: /^(\s*tacacs-server (?:host \S+ )?key(?: encrypted)? )(\S.*)()$/ },
    { line: /^(\s*(?:key|keystring)(?: encrypted)? )(\S.*)()$/ },
  ],
} satisfies Grammar)
