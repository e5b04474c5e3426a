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
    { open: /^vlan database$/, body: /^(no )?(vlan |network mgmt_vlan|protocol |set igmp )/ },
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
    { in: null, line: /^((?:no )?port-channel) "([^"]*)"$/, to: '$1 $2' },
    { line: /^interface lag *(\d+)$/i, to: 'interface lag $1' },
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
    { in: port, line: /^(addport)(?= |$)/, isUndoneFirst: true },
    { in: port, line: /^(vlan participation) (?:include|exclude|auto) (\d+)$/ },
  ],
  negations: [
    { in: database, line: /^(vlan name \d+) /, use: 'no $1' },
    // Member of VLAN 1 is what a port is by itself, of others "auto": no member, unless GVRP brings it. "exclude" forbids.
    { in: port, line: /^vlan participation (?:exclude|auto) 1$/, use: 'vlan participation include 1' },
    { in: port, line: /^vlan participation include 1$/, use: 'vlan participation exclude 1' },
    { in: port, line: /^vlan participation (?:include|exclude) (\d+)$/, use: 'vlan participation auto $1' },
    { in: port, line: /^addport (.*)$/, use: 'deleteport $1' },
    { in: port, line: /^(vlan pvid|description|vlan acceptframe) /, use: 'no $1' },
    { in: null, line: /^network mgmt_vlan /, use: 'network mgmt_vlan 1' },
    // An address is given up by asking for one.
    { in: null, line: /^network parms /, use: 'network protocol dhcp' },
  ],
  defaults: [
    { in: port, line: /^vlan pvid 1$/ },
    { in: port, line: /^vlan participation include 1$/ },
    { in: port, line: /^vlan participation auto (?!1$)\d+$/ },
    { in: port, line: /^(no port-channel static|deleteport .*)$/ },
    {
      in: port,
      line: /^(no vlan tagging \d+|no shutdown|no description|no vlan (pvid|ingressfilter|acceptframe)|vlan acceptframe all)$/,
    },
    { in: null, line: /^network (mgmt_vlan 1|protocol dhcp)$/ },
    { in: database, line: /^vlan name 1 "?[Dd]efault"?$/ },
    // The name it gives by itself, which it does not show.
    { in: database, line: /^vlan name (\d+) "VLAN0*\1"$/ },
  ],
  permanent: [
    { in: database, line: /^vlan 1$/ },
    { in: null, line: /^(vlan database|lineconfig|line .*|network protocol (none|bootp))$/ },
    // A name is given, never taken away.
    { in: null, line: /^set prompt / },
  ],
  fixed: [
    { line: /^interface ([\d/]+|lag \d+)$/, proof: /./ },
    { line: /^(vlan database|lineconfig|line .*)$/, proof: /./ },
  ],
  order: [
    { in: null, line: /^vlan database$/, child: /^no vlan \d/, weight: 900 },
    { in: null, line: /^vlan database$/, weight: 50 },
    { in: null, line: /^port-channel /, weight: 100 },
    { in: null, line: /^no port-channel /, weight: 800 },
    { in: null, line: /^interface /, child: /^deleteport /, weight: 540 },
    { in: null, line: /^interface /, weight: 550 },
    { in: port, line: /^addport /, weight: 600 },
    { in: null, line: /^network mgmt_vlan/, weight: 600 },
    { in: port, line: /^vlan participation include/, weight: 410 },
    { in: port, line: /^vlan tagging/, weight: 420 },
    { in: port, line: /^vlan pvid/, weight: 430 },
    { in: port, line: /^no vlan pvid/, weight: 430 },
    { in: port, line: /^no vlan tagging/, weight: 440 },
    { in: port, line: /^vlan participation (exclude|auto)/, weight: 450 },
    { in: port, line: /^(no )?shutdown$/, weight: 900 },
  ],
  bundle: { line: /^addport (.+)$/, lag: '$1', isLag: /^lag \d+$/, top: null },
  owned: [
    {
      in: port,
      line: /^(no )?(description|shutdown|addport|port-channel static|vlan (pvid|participation|tagging|acceptframe|ingressfilter)|spanning-tree edgeport)\b/,
    },
  ],
  cuts: [
    /^shutdown$/,
    /^vlan acceptframe /,
    /^(addport|deleteport|(no )?port-channel static)\b/,
    /^vlan pvid /,
    /^no vlan pvid/,
  ],
  vlanCuts: [/^vlan participation (?:exclude|auto) (\d+)$/, /^no vlan tagging (\d+)$/, /^no vlan (\d+)$/],
  secrets: [
    { line: /^(\s*users passwd \S+ (?:encrypted )?)(\S+)(.*)$/ },
    { line: /^(\s*username \S+ (?:password|passwd) (?:encrypted )?)(\S+)(.*)$/ },
    { line: /^(\s*users snmpv3 (?:authentication|encryption) \S+ (?:md5|sha|des|aes) )(\S+)(.*)$/ },
    { line: /^(\s*snmp-server user .*?\bauth-(?:md5|sha) )(\S+)(.*)$/ },
    { line: /^(\s*snmp-server user .*?\bpriv-(?:des|aes)(?:-key)? )(\S+)(.*)$/ },
    { line: /^(\s*snmptrap (?:snmpversion )?(?!(?:mode|ipaddr)\b))(\S+)(.*)$/ },
    { line: /^(\s*snmp-server host \S+ (?:informs |traps )?(?:version \d )?)(\S+)(.*)$/ },
    { line: /^(\s*(?:sntp|ntp) authentication-key \d+ md5 )(\S+)(.*)$/ },
    { line: /^(\s*ip ospf authentication (?:encrypt|simple) )(\S+)(.*)$/ },
    { line: /^(\s*enable (?:passwd|password)(?: encrypted)? )(\S+)(.*)$/ },
    { line: /^(\s*password(?: \d)? )(\S.*?)()$/ },
    { line: /^(\s*snmp-server community (?:ro |rw |mode \w+ |ipaddr \S+ |ipmask \S+ )?)(\S+)(.*)$/ },
    { line: /^(\s*radius server key (?:auth|acct) \S+ (?:encrypted )?)(\S+)()$/ },
    { line: /^(\s*tacacs-server (?:host \S+ )?key(?: encrypted)? )(\S.*)()$/ },
    { line: /^(\s*(?:key|keystring)(?: encrypted)? )(\S.*)()$/ },
  ],
} satisfies Grammar)
