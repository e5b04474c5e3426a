/** What switches show, as people paste it: short, and of the layouts that differ most. */
import { readSwitch, type SwitchText, type TextOf } from '../../shared/verify/read-switch.ts'

export const AT = '2026-05-12T08:00:00.000Z'

export const SW1: TextOf = { deviceId: 1, name: 'SW1', platform: 'cisco_ios', words: [] }

/** The reading of a text; a text that is none fails the test with what is said of it. */
export function readText(text: string, of: Partial<TextOf> = {}): SwitchText {
  const { read, fault } = readSwitch(text, { ...SW1, ...of }, AT)
  if (!read) throw new Error(fault.message)
  return read
}

export const MAC_TABLE = `          Mac Address Table
-------------------------------------------

Vlan    Mac Address       Type        Ports
----    -----------       --------    -----
 All    0100.0ccc.cccc    STATIC      CPU
 101    0011.2233.0001    DYNAMIC     Fa0/1
 102    0011.2233.0002    DYNAMIC     Fa0/2
 110    0011.2233.0010    DYNAMIC     Fa0/10
   1    0011.2233.00aa    STATIC      Vl1
 101    0011.2233.00bb    DYNAMIC     Po1
Total Mac Addresses for this criterion: 6
`

export const STATUS = `Port      Name               Status       Vlan       Duplex  Speed Type
Fa0/1     B17                connected    101        a-full  a-100 10/100BaseTX
Fa0/2     stand #12 > hall   notconnect   102          auto   auto 10/100BaseTX
Fa0/3                        err-disabled 103          auto   auto 10/100BaseTX
Fa0/4                        disabled     104          auto   auto 10/100BaseTX
Gi0/1     SW2                connected    trunk      a-full a-1000 10/100/1000BaseTX
`

export const SWITCHPORT = `Name: Fa0/1
Switchport: Enabled
Administrative Mode: static access
Operational Mode: static access
Access Mode VLAN: 101 (B17)
Trunking Native Mode VLAN: 1 (default)
Trunking VLANs Enabled: ALL
Pruning VLANs Enabled: 2-1001

Name: Gi0/1
Switchport: Enabled
Administrative Mode: trunk
Operational Mode: trunk
Access Mode VLAN: 1 (default)
Trunking Native Mode VLAN: 1 (default)
Trunking VLANs Enabled: 1,101-103,
     110
Pruning VLANs Enabled: 2-1001
`

export const CDP = `-------------------------
Device ID: SW2.salon.example
Entry address(es):
  IP address: 10.2.99.1
Platform: cisco WS-C2950T-24,  Capabilities: Switch IGMP
Interface: GigabitEthernet0/1,  Port ID (outgoing port): GigabitEthernet0/2
Holdtime : 150 sec

Version :
Cisco Internetwork Operating System Software

advertisement version: 2
`

export const PROCURVE_MACS = `
 Status and Counters - Port Address Table

  MAC Address   Port  VLAN
  ------------- ----- ----
  001122-330001 1     101
  001122-330002 A2    102
`

export const PROCURVE_BRIEF = ` Status and Counters - Port Status

                  | Intrusion                           MDI   Flow  Bcast
  Port  Type      | Alert     Enabled Status Mode       Mode  Ctrl  Limit
  ----- --------- + --------- ------- ------ ---------- ----- ----- -----
  1     10/100TX  | No        Yes     Up     100FDx     MDI   off   0
  2     10/100TX  | No        No      Down   10FDx      MDIX  off   0
`

export const NETGEAR_MACS = `
VLAN ID  MAC Address         Interface              IfIndex  Status
-------  ------------------  ---------------------  -------  ------------
1        00:14:6C:11:22:33   CPU Interface: 0/5/1   57       Management
101      00:11:22:33:00:01   0/7                    7        Learned
`

export const BRIDGE_FDB = `root@br1:~# bridge fdb show
33:33:00:00:00:01 dev eth0 self permanent
02:00:00:00:00:01 dev veth1 master br0
02:00:00:00:00:02 dev veth2 vlan 20 master br0
02:00:00:00:00:99 dev veth2 master br0 permanent
02:00:00:00:00:02 dev veth2 self extern_learn
root@br1:~# ip neigh
10.1.20.7 dev br0.20 lladdr 02:00:00:00:00:02 REACHABLE
10.1.20.8 dev br0.20 FAILED
root@br1:~#
`
