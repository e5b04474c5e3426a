/** The base part for HP ProCurve as it comes. Language: ./template.ts. */

export const hpProcurveTemplate = `hostname "{{hostname}}"
{{vlans}}
{{#if management}}
vlan {{management.vlan}}
 ip address {{management.address}} {{management.netmask}}
{{/if}}
{{#if management.gateway}}
ip default-gateway {{management.gateway}}
{{/if}}
no gvrp
spanning-tree
{{ports}}
`
