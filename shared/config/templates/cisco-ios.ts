/** The base part for Cisco IOS as it comes; a site may keep its own. Language: ./template.ts. */

export const ciscoIosTemplate = `{{! Made outside configuration mode, so first: }}
{{#if vlanDatabase}}
{{vlans}}
{{/if}}
hostname {{hostname}}
no ip domain-lookup
enable secret {{secret:enable}}
{{#unless vlanDatabase}}
{{#if vtp}}
vtp mode transparent
{{/if}}
{{vlans}}
{{/unless}}
{{#if dhcpSnooping}}
{{#if access.vlans}}
ip dhcp snooping
ip dhcp snooping vlan {{access.vlans}}
no ip dhcp snooping information option
{{/if}}
{{/if}}
{{#if errdisableRecovery}}
errdisable recovery cause bpduguard
errdisable recovery interval 60
{{/if}}
{{ports}}
{{#if management}}
interface Vlan{{management.vlan}}
 ip address {{management.address}} {{management.netmask}}
{{#if vlanDatabase}}
{{#unless nonegotiate}}
 management
{{/unless}}
{{/if}}
 no shutdown
{{/if}}
{{#if management.gateway}}
ip default-gateway {{management.gateway}}
{{/if}}
line con 0
 logging synchronous
 password {{secret:console}}
 login
line vty 0 4
 password {{secret:vty}}
 login
line vty 5 15
 password {{secret:vty}}
 login
`
