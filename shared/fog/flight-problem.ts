/** What is found before an image goes out or comes in; one error and nothing is sent. */
export interface FlightProblem {
  readonly severity: 'error' | 'warning'
  readonly kind:
    | 'no_host'
    | 'unusable'
    | 'other_image'
    | 'busy'
    | 'image_disabled'
    | 'not_captured'
    | 'image_protected'
    | 'image_busy'
    | 'one_host_only'
    | 'no_node'
    | 'node_offline'
    | 'start_by_hand'
    | 'disk_unknown'
    /** Does not answer, which proves nothing. */
    | 'not_awake'
    | 'awake_unknown'
  readonly message: string
}
